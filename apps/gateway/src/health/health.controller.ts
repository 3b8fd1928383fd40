import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Nats, RpcClient } from '@app/messaging';
import { Public } from '../auth/public.decorator';
import { Unlimited } from '../rate-limit/rate-limit.guard';
import { NotReadyFilter } from './not-ready.filter';

/** `live`: the process runs. `ready`: it can serve now; if not, the answer says which part is missing. */
@Public()
@Unlimited()
@ApiTags('health')
@Controller('health')
@UseFilters(NotReadyFilter)
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly nats: Nats,
    private readonly services: RpcClient,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the gateway runs' })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  @ApiOperation({ summary: 'Whether the gateway can serve now, and if not, what is missing' })
  ready() {
    return this.health.check([() => this.natsIsThere(), () => this.answers('registry')]);
  }

  private natsIsThere() {
    const indicator = this.indicators.check('nats');
    return this.nats.isConnected ? indicator.up() : indicator.down();
  }

  private answers(service: string) {
    const indicator = this.indicators.check(service);
    return this.services.ping(service).then(
      () => indicator.up(),
      () => indicator.down(),
    );
  }
}
