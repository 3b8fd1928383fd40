export { inSpan, traceparentNow } from './spans';
export { Telemetry } from './telemetry';
export { TelemetryModule } from './telemetry.module';
export { TracingModule } from './tracing.module';
