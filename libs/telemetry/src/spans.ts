import {
  type Attributes,
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

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'internal_error';

/** Runs the work as a span of its own. Costs next to nothing while nobody traces. */
export const inSpan = <T>(
  name: string,
  { kind, traceparent, attributes = {} }: SpanOptions,
  work: () => Promise<T>,
): Promise<T> => {
  const from = traceparent === undefined ? context.active() : propagation.extract(ROOT_CONTEXT, { traceparent });
  return trace.getTracer('kim').startActiveSpan(name, { kind, attributes }, from, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(error) });
      throw error;
    } finally {
      span.end();
    }
  });
};

/** W3C trace context of the span under way; undefined while nobody traces. */
export const traceparentNow = (): string | undefined => {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
};
