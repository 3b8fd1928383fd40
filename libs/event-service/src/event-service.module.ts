import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { City } from '@app/city';
import { EventStoreDbModule } from '@app/eventstore-db';
import { MessagingModule } from '@app/messaging';
import { ReadModelsModule, type ReadModelsOptions } from '@app/read-models';
import { TelemetryModule, TracingModule } from '@app/telemetry';
import { version } from '../../../package.json';
import { readCity } from './city/read-city';
import { Clock, SystemClock } from './clock';
import type { EventServiceConfig } from './event-service.config';

export interface EventServiceOptions extends Pick<ReadModelsOptions, 'projections' | 'automations'> {
  /** `registry`: in logs, traces, metrics, the database's list of sessions and each event's `recordedBy`. */
  readonly name: string;
  readonly config: EventServiceConfig;
}

/** A request waits 5 s, and a command may have to ask the store twice. */
const STORE_ANSWERS_MS = 2_000;

/** What every service stands on that keeps events: the log, its read models, messages, logs, traces and the city. */
@Module({})
export class EventServiceModule {
  static forRoot({ name, config, projections, automations }: EventServiceOptions): DynamicModule {
    return {
      module: EventServiceModule,
      global: true,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { name, level: config.LOG_LEVEL }, forRoutes: [] }),
        CqrsModule.forRoot(),
        TracingModule.forRoot({ service: name, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }),
        TerminusModule.forRoot({ logger: false }),
        TelemetryModule,
        EventStoreDbModule.forRoot({
          url: config.EVENTSTORE_URL,
          recordedBy: `${name}@${version}`,
          timeoutMs: STORE_ANSWERS_MS,
        }),
        MessagingModule.forService({ url: config.NATS_URL, name }),
        ReadModelsModule.forRoot({ url: config.DATABASE_URL, applicationName: name, projections, automations }),
      ],
      providers: [
        { provide: City, useFactory: () => readCity(config.CITY_DIR) },
        { provide: Clock, useClass: SystemClock },
      ],
      exports: [City, Clock, TerminusModule],
    };
  }
}
