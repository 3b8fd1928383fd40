import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

export interface SpanOptions {
  readonly kind: SpanKind;
  /** W3C trace context of what caused it. Left out, it belongs to the span under way. */
  readonly traceparent?: string | undefined;
  /** What it is about, of a closed list of values: never an id of a person, a query or a text. */
  readonly attributes?: Attributes;
}

const contextOf = ({ traceparent }: SpanOptions): Context =>
  traceparent === undefined ? context.active() : propagation.extract(ROOT_CONTEXT, { traceparent });

const traceparentOf = (of: Context): string | undefined => {
  const carrier: { traceparent?: string } = {};
  propagation.inject(of, carrier);
  return carrier.traceparent;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'internal_error';

/** Runs the work as a span of its own. Costs next to nothing while nobody traces. */
export const inSpan = <T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T> =>
  trace.getTracer('kim').startActiveSpan(name, options, contextOf(options), async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(error) });
      throw error;
    } finally {
      span.end();
    }
  });

/** A span that begins and ends in different places. */
export interface BegunSpan {
  /** W3C trace context; undefined while nobody traces. */
  readonly traceparent: string | undefined;
  end(name: string, attributes: Attributes, failed: boolean): void;
}

/** For work that is no function, such as an HTTP request between its hooks. */
export const beginSpan = (name: string, options: SpanOptions): BegunSpan => {
  const from = contextOf(options);
  const span = trace.getTracer('kim').startSpan(name, options, from);
  return {
    traceparent: traceparentOf(trace.setSpan(from, span)),
    end: (lastName, attributes, failed) => {
      span.updateName(lastName).setAttributes(attributes);
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
};

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** W3C trace context of a caller; undefined when what it sent is none. */
export const traceparentIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && TRACEPARENT.test(header) ? header : undefined;

/** W3C trace context of the span under way; undefined while nobody traces. */
export const traceparentNow = (): string | undefined => traceparentOf(context.active());
