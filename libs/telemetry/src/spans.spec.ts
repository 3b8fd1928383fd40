import { SpanKind } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { inSpan, traceparentNow } from './spans';
import { Tracing } from './tracing';

const CALLER = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('A span', () => {
  let exporter: InMemorySpanExporter;
  let tracing: Tracing;

  const trace = () => (tracing = new Tracing({ service: 'spec' }, new SimpleSpanProcessor(exporter)));

  beforeEach(() => (exporter = new InMemorySpanExporter()));
  afterEach(() => tracing.onApplicationShutdown());

  it('belongs to the one that caused it, in this process or another', async () => {
    trace();
    const sent = await inSpan('outer', { kind: SpanKind.SERVER, traceparent: CALLER }, () =>
      inSpan('inner', { kind: SpanKind.CLIENT }, () => Promise.resolve(traceparentNow())),
    );
    const [inner, outer] = exporter.getFinishedSpans();
    expect(outer?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(sent).toBe(`00-0af7651916cd43dd8448eb211c80319c-${inner?.spanContext().spanId}-01`);
    expect(outer?.resource.attributes['service.name']).toBe('spec');
  });

  it('tells the code of a failure and not its text, which may be personal data', async () => {
    trace();
    const failing = Object.assign(new Error('Contoh Satu'), { code: 'roster_full' });
    await expect(inSpan('failing', { kind: SpanKind.INTERNAL }, () => Promise.reject(failing))).rejects.toBe(failing);
    const [span] = exporter.getFinishedSpans();
    expect(span?.status).toEqual({ code: 2, message: 'roster_full' });
    expect(span?.events).toEqual([]);
  });

  it('is not made while nobody traces', async () => {
    tracing = new Tracing({ service: 'spec' });
    await expect(
      inSpan('outer', { kind: SpanKind.SERVER, traceparent: CALLER }, () => Promise.resolve('done')),
    ).resolves.toBe('done');
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
