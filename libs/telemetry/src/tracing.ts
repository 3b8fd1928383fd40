import { context, propagation, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { OnApplicationShutdown } from '@nestjs/common';

export interface TracingOptions {
  /** Its name in the traces. */
  readonly service: string;
  /** Base URL of a collector that takes OTLP over HTTP; left out, nobody traces. */
  readonly endpoint?: string | undefined;
}

const processorFor = (endpoint: string): SpanProcessor =>
  new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }));

/** Sends the spans of this process to a collector. */
export class Tracing implements OnApplicationShutdown {
  private readonly provider?: NodeTracerProvider;

  constructor({ service, endpoint }: TracingOptions, processor = endpoint && processorFor(endpoint)) {
    if (!processor) return;
    for (const global of [trace, context, propagation]) global.disable(); // an application that ran before may have left its own
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ 'service.name': service }),
      spanProcessors: [processor],
    });
    this.provider.register();
  }

  /** A collector that is away holds up no shutdown. */
  async onApplicationShutdown(): Promise<void> {
    await this.provider?.shutdown().catch(() => undefined);
  }
}
