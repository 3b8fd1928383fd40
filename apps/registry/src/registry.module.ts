import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { EventStoreDbModule } from '@app/eventstore-db';
import { MessagingModule } from '@app/messaging';
import { PersonalDataModule } from '@app/personal-data';
import { ReadModelsModule } from '@app/read-models';
import { TelemetryModule } from '@app/telemetry';
import { version } from '../../../package.json';
import { WhenSkTermEndsThenSaySo } from './automations/when-sk-term-ends-then-say-so';
import { Clock, SystemClock } from './calendar/clock';
import { City } from './city/city';
import { readCity } from './city/read-city';
import { GetCoverageHandler } from './coverage/coverage.queries';
import { HealthController } from './health.controller';
import { importHandlers } from './import/import.handlers';
import { Imports } from './import/imports';
import { KimDuplicates } from './import/kim-duplicates';
import { GetImportHandler } from './import-report/import-report.queries';
import { decreeHandlers } from './kim/decree.handlers';
import { kimHandlers } from './kim/kim.handlers';
import { KimNameClaims } from './kim/kim-name-claims';
import { Kims } from './kim/kims';
import { SkNumberClaims } from './kim/sk-number-claims';
import { KimNames } from './kim-name/kim-names';
import { GetKimHandler } from './kim-detail/kim-detail.queries';
import { FindKimsHandler } from './kim-directory/kim-directory.queries';
import { GetKimHistoryHandler } from './kim-history/kim-history.queries';
import { RegisterPersonHandler } from './person/person.handlers';
import { Persons } from './person/persons';
import { GetPersonHandler } from './person-record/person-record.queries';
import type { RegistryConfig } from './registry.config';
import { RegistryController } from './registry.controller';
import { projections, publications } from './registry.read-models';
import { SkNumbers } from './sk-number/sk-numbers';
import { FindSkTermsHandler } from './sk-terms/sk-terms.queries';

const name = 'registry';

/** A request waits 5 s, and a command may have to ask the store twice. */
const STORE_ANSWERS_MS = 2_000;

/** Everything the registry does. */
@Module({})
export class RegistryModule {
  static forRoot(config: RegistryConfig): DynamicModule {
    return {
      module: RegistryModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { name, level: config.LOG_LEVEL, autoLogging: false } }),
        CqrsModule.forRoot(),
        TerminusModule.forRoot({ logger: false }),
        TelemetryModule,
        EventStoreDbModule.forRoot({
          url: config.EVENTSTORE_URL,
          recordedBy: `${name}@${version}`,
          timeoutMs: STORE_ANSWERS_MS,
        }),
        MessagingModule.forService({ url: config.NATS_URL, name }),
        PersonalDataModule.forRoot({
          url: config.KEYS_URL,
          masterKeyFile: config.KEYS_MASTER_KEY_FILE,
          applicationName: name,
        }),
        ReadModelsModule.forRoot({
          url: config.DATABASE_URL,
          applicationName: name,
          projections,
          automations: publications,
        }),
      ],
      controllers: [RegistryController, HealthController],
      providers: [
        { provide: City, useFactory: () => readCity(config.CITY_DIR) },
        Persons,
        Kims,
        KimNames,
        KimNameClaims,
        SkNumbers,
        SkNumberClaims,
        RegisterPersonHandler,
        ...kimHandlers,
        ...decreeHandlers,
        GetPersonHandler,
        FindKimsHandler,
        GetKimHandler,
        GetKimHistoryHandler,
        GetCoverageHandler,
        Imports,
        KimDuplicates,
        ...importHandlers,
        GetImportHandler,
        { provide: Clock, useClass: SystemClock },
        FindSkTermsHandler,
        WhenSkTermEndsThenSaySo,
      ],
    };
  }
}
