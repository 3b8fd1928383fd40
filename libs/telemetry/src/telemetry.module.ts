import { Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller';
import { Telemetry } from './telemetry';

/** `GET /metrics`. */
@Module({ controllers: [MetricsController], providers: [{ provide: Telemetry, useFactory: () => new Telemetry() }] })
export class TelemetryModule {}
