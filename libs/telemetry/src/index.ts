export { Telemetry } from './telemetry';
export { TelemetryModule } from './telemetry.module';
