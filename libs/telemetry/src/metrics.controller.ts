import { Controller, Get, Header } from '@nestjs/common';
import { METRICS_HEADERS } from './metrics-format';
import { Telemetry } from './telemetry';

/** What a Prometheus server asks for, on the port of the application. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly telemetry: Telemetry) {}

  @Get()
  @Header('content-type', METRICS_HEADERS['content-type'])
  @Header('cache-control', METRICS_HEADERS['cache-control'])
  metrics(): Promise<string> {
    return this.telemetry.text();
  }
}
