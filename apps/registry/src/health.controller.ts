import { Controller, Get } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  type HealthIndicatorFunction,
  HealthIndicatorService,
} from '@nestjs/terminus';
import { EventStoreDb } from '@app/eventstore-db';
import { Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';

/** `live`: the process runs. `ready`: it can serve now; if not, the answer says which part is missing. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly store: EventStoreDb,
    private readonly database: Database,
    private readonly nats: Nats,
    private readonly readModels: ReadModels,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check([
      this.answers('eventStore', () => this.store.ping()),
      this.answers('database', () => this.database.query('select 1')),
      () => {
        const nats = this.indicators.check('nats');
        return this.nats.isConnected ? nats.up() : nats.down();
      },
      () => {
        const readModels = this.indicators.check('readModels');
        const states = this.readModels.states();
        const serving = Object.values(states).every((state) => state === 'leading' || state === 'standing_by');
        return serving ? readModels.up(states) : readModels.down(states);
      },
    ]);
  }

  private answers(part: string, ask: () => Promise<unknown>): HealthIndicatorFunction {
    const indicator = this.indicators.check(part);
    return () =>
      ask().then(
        () => indicator.up(),
        () => indicator.down(),
      );
  }
}
