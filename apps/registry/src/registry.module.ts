import { readFileSync } from 'node:fs';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { ed25519Signer, Signer } from '@app/documents';
import { EventStoreDbModule } from '@app/eventstore-db';
import { MessagingModule } from '@app/messaging';
import { PersonalDataModule } from '@app/personal-data';
import { ReadModelsModule } from '@app/read-models';
import { TelemetryModule, TracingModule } from '@app/telemetry';
import { version } from '../../../package.json';
import { breakGlassHandlers } from './break-glass/break-glass.handlers';
import { BreakGlassGrants } from './break-glass/break-glass-grants';
import { Sight } from './break-glass/sight';
import { FindBreakGlassHandler } from './break-glass-register/break-glass-register.queries';
import { WhenSkTermEndsThenSaySo } from './automations/when-sk-term-ends-then-say-so';
import { Clock, SystemClock } from './calendar/clock';
import { City } from './city/city';
import { readCity } from './city/read-city';
import { GetKimCompletenessHandler } from './completeness/completeness.queries';
import { GetCoverageHandler } from './coverage/coverage.queries';
import { dataBreachHandlers } from './data-breach/data-breach.handlers';
import { DataBreaches } from './data-breach/data-breaches';
import { FindDataDutiesHandler } from './data-duties/data-duties.queries';
import { dataRequestHandlers } from './data-request/data-request.handlers';
import { DataRequests } from './data-request/data-requests';
import { HealthController } from './health.controller';
import { importHandlers } from './import/import.handlers';
import { Imports } from './import/imports';
import { KimDuplicates } from './import/kim-duplicates';
import { KnownPeople } from './import/known-people';
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
import { OfficeGuard } from './office/office.guard';
import { officeHandlers } from './office/office.handlers';
import { Offices } from './office/offices';
import { FindOfficesHandler } from './office-register/office-register.queries';
import { NikClaims } from './nik/nik-claims';
import { Niks } from './nik/niks';
import { personHandlers } from './person/person.handlers';
import { Persons } from './person/persons';
import { GetPersonAccessLogHandler, PersonReads } from './person-access/person-access.queries';
import { FindPersonByNikHandler } from './person-by-nik/person-by-nik.queries';
import { KeyErasure } from './person-erasure/key-erasure';
import { RequestErasureHandler } from './person-erasure/request-erasure.handler';
import { ExportPersonHandler } from './person-export/person-export.queries';
import { PersonKims } from './person-kims/person-kims.queries';
import { GetPersonHandler, PersonRecords } from './person-record/person-record.queries';
import { PeopleReader } from './personal-data-access/people-reader';
import type { RegistryConfig } from './registry.config';
import { RegistryController } from './registry.controller';
import { projections, publications } from './registry.read-models';
import { KeptDocuments } from './sk-document/kept-documents';
import { GetSkDocumentHandler } from './sk-document/sk-document.queries';
import { SkDocuments } from './sk-document/sk-documents';
import { SkNumbers } from './sk-number/sk-numbers';
import { PrintedPeople } from './sk-printing/printed-people';
import { SkPaper } from './sk-printing/sk-paper';
import { readSkTexts } from './sk-printing/sk-texts';
import { skVerificationQueries } from './sk-verification/sk-verification.queries';
import { FindSksHandler, GetSkHandler } from './sk-register/sk-register.queries';
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
        TracingModule.forRoot({ service: name, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }),
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
        KeyErasure,
        PeopleReader,
        Persons,
        Niks,
        NikClaims,
        PersonRecords,
        PersonReads,
        PersonKims,
        DataRequests,
        DataBreaches,
        Kims,
        KimNames,
        KimNameClaims,
        SkNumbers,
        SkNumberClaims,
        Offices,
        BreakGlassGrants,
        Sight,
        { provide: APP_GUARD, useClass: OfficeGuard },
        SkDocuments,
        KeptDocuments,
        PrintedPeople,
        {
          provide: SkPaper,
          useFactory: () => ({ texts: readSkTexts(config.CITY_DIR), publicUrl: config.PUBLIC_URL }),
        },
        { provide: Signer, useFactory: () => ed25519Signer(readFileSync(config.SK_SIGNING_KEY_FILE, 'utf8')) },
        ...personHandlers,
        RequestErasureHandler,
        ...dataRequestHandlers,
        ...dataBreachHandlers,
        ...kimHandlers,
        ...decreeHandlers,
        ...officeHandlers,
        ...breakGlassHandlers,
        GetPersonHandler,
        FindPersonByNikHandler,
        GetPersonAccessLogHandler,
        ExportPersonHandler,
        FindDataDutiesHandler,
        FindKimsHandler,
        GetKimHandler,
        GetKimHistoryHandler,
        GetKimCompletenessHandler,
        GetCoverageHandler,
        FindOfficesHandler,
        FindBreakGlassHandler,
        GetSkDocumentHandler,
        ...skVerificationQueries,
        FindSksHandler,
        GetSkHandler,
        Imports,
        KimDuplicates,
        KnownPeople,
        ...importHandlers,
        GetImportHandler,
        { provide: Clock, useClass: SystemClock },
        FindSkTermsHandler,
        WhenSkTermEndsThenSaySo,
      ],
    };
  }
}
