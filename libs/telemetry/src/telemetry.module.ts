import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { MetricsController } from './metrics.controller';
import { type MetricsAddress, MetricsServer } from './metrics-server';
import { Telemetry } from './telemetry';

const telemetry: Provider = { provide: Telemetry, useFactory: () => new Telemetry() };

/** `GET /metrics` on the port of the application. */
@Module({ controllers: [MetricsController], providers: [telemetry] })
export class TelemetryModule {
  /** On a port of its own; nowhere when none is given. What is measured is measured either way. */
  static apart(at: MetricsAddress | undefined): DynamicModule {
    return { module: ApartTelemetryModule, providers: at ? [telemetry, serverAt(at)] : [telemetry] };
  }
}

/** Without the route on the port of the application. */
@Module({})
class ApartTelemetryModule {}

const serverAt = (at: MetricsAddress): Provider => ({
  provide: MetricsServer,
  useFactory: (measured: Telemetry) => new MetricsServer(measured, at),
  inject: [Telemetry],
});
