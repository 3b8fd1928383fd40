import type { OnApplicationShutdown } from '@nestjs/common';
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

/**
 * What this process measures. Every meter that is had from `@opentelemetry/api` after this was made reports to it, so
 * instruments are made when the application starts and not when their file is loaded.
 */
export class Telemetry implements OnApplicationShutdown {
  private readonly exporter = new PrometheusExporter({ preventServerStart: true });
  private readonly serializer = new PrometheusSerializer(undefined, false, undefined, true, true);
  private readonly provider = new MeterProvider({ readers: [this.exporter] });

  constructor() {
    metrics.disable(); // An application that ran before in this process may have left its own.
    metrics.setGlobalMeterProvider(this.provider);
  }

  /** In the text format of Prometheus. What could not be measured now is left out. */
  async text(): Promise<string> {
    const { resourceMetrics } = await this.exporter.collect();
    return this.serializer.serialize(resourceMetrics);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.provider.shutdown();
  }
}
