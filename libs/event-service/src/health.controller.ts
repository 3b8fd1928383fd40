import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Inject } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  type HealthIndicatorFunction,
  HealthIndicatorService,
} from '@nestjs/terminus';
import { EventStoreDb } from '@app/eventstore-db';
import { type ConsumerReport, Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import { ReadModels, type Report } from '@app/read-models';

/** Whoever asks for readiness waits a few seconds at most, and wants to hear which part hangs. */
const ANSWER_MS = 1_500;

/** What else follows the log or others' events in a service, by the name under which its readiness is told. */
export const FOLLOWERS = Symbol('followers');

export type Followers = Readonly<Record<string, { report(): Promise<Reports> }>>;

type Reports = Record<string, { readonly state: (Report | ConsumerReport)['state'] }>;

/** Of who gets what it follows, or would if others ended. */
const SERVING: readonly Reports[string]['state'][] = ['leading', 'standing_by', 'consuming'];

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
    @Inject(FOLLOWERS) private readonly followers: Followers,
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
      this.follows('readModels', () => this.readModels.report()),
      ...Object.entries(this.followers).map(([part, follower]) => this.follows(part, () => follower.report())),
    ]);
  }

  private follows(part: string, ask: () => Promise<Reports>): HealthIndicatorFunction {
    const indicator = this.indicators.check(part);
    return async () => {
      const report = await ask();
      const serving = Object.values(report).every(({ state }) => SERVING.includes(state));
      return serving ? indicator.up(report) : indicator.down(report);
    };
  }

  private answers(part: string, ask: () => Promise<unknown>): HealthIndicatorFunction {
    const indicator = this.indicators.check(part);
    return () =>
      inTime(ask()).then(
        () => indicator.up(),
        () => indicator.down(),
      );
  }
}

const inTime = async <T>(answer: Promise<T>): Promise<T> => {
  const late = new AbortController();
  const tooLate = setTimeout(ANSWER_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`No answer within ${ANSWER_MS} ms`);
  });
  tooLate.catch(() => undefined);
  return Promise.race([answer, tooLate]).finally(() => late.abort());
};
