export { MetricsServer } from './metrics-server';
export { beginSpan, type BegunSpan, inSpan, type SpanOptions, traceparentIn, traceparentNow } from './spans';
export { Telemetry } from './telemetry';
export { TelemetryModule } from './telemetry.module';
export { TracingModule } from './tracing.module';
