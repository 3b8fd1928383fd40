import { Controller, Get, Header } from '@nestjs/common';
import { Telemetry } from './telemetry';

/** What a Prometheus server asks for, on the port of the application. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly telemetry: Telemetry) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  metrics(): Promise<string> {
    return this.telemetry.text();
  }
}
