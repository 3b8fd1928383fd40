import { readFileSync } from 'node:fs';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ed25519Signer, Signer } from '@app/documents';
import {
  EventServiceModule,
  FOLLOWERS,
  type Followers,
  HealthController,
  OfficeGuard,
  RevokedOffices,
} from '@app/event-service';
import { PersonalDataModule } from '@app/personal-data';
import { breakGlassHandlers } from './break-glass/break-glass.handlers';
import { BreakGlassGrants } from './break-glass/break-glass-grants';
import { Sight } from './break-glass/sight';
import { FindBreakGlassHandler } from './break-glass-register/break-glass-register.queries';
import { WhenSkTermEndsThenSaySo } from './automations/when-sk-term-ends-then-say-so';
import { GetKimCompletenessHandler } from './completeness/completeness.queries';
import { GetCoverageHandler } from './coverage/coverage.queries';
import { dataBreachHandlers } from './data-breach/data-breach.handlers';
import { DataBreaches } from './data-breach/data-breaches';
import { DataRequestsOfPerson, FindDataDutiesHandler } from './data-duties/data-duties.queries';
import { dataRequestHandlers } from './data-request/data-request.handlers';
import { DataRequests } from './data-request/data-requests';
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
import { KimController } from './kim.controller';
import { GetKimHandler } from './kim-detail/kim-detail.queries';
import { FindKimsHandler } from './kim-directory/kim-directory.queries';
import { GetKimHistoryHandler } from './kim-history/kim-history.queries';
import { officeHandlers } from './office/office.handlers';
import { Offices } from './office/offices';
import { OfficeController } from './office.controller';
import { FindOfficesHandler } from './office-register/office-register.queries';
import { NikClaims } from './nik/nik-claims';
import { Niks } from './nik/niks';
import { IdentifyPersonHandler, ReadPeopleHandler } from './people-names/people-names.queries';
import { personHandlers } from './person/person.handlers';
import { Persons } from './person/persons';
import { PersonController } from './person.controller';
import { GetPersonAccessLogHandler, PersonReads } from './person-access/person-access.queries';
import { FindPersonByNikHandler } from './person-by-nik/person-by-nik.queries';
import { KeyErasure } from './person-erasure/key-erasure';
import { RequestErasureHandler } from './person-erasure/request-erasure.handler';
import { ExportPersonHandler } from './person-export/person-export.queries';
import { PersonKims } from './person-kims/person-kims.queries';
import { GetPersonHandler, PersonRecords } from './person-record/person-record.queries';
import { PeopleReader } from './personal-data-access/people-reader';
import type { RegistryConfig } from './registry.config';
import { projections, publications } from './registry.read-models';
import { SkController } from './sk.controller';
import { KeptDocuments } from './sk-document/kept-documents';
import { SkDocumentReader } from './sk-document/sk-document-reader';
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

/** Everything the registry does. */
@Module({})
export class RegistryModule {
  static forRoot(config: RegistryConfig): DynamicModule {
    return {
      module: RegistryModule,
      imports: [
        EventServiceModule.forRoot({ name, config, projections, automations: publications }),
        PersonalDataModule.forRoot({
          url: config.KEYS_URL,
          masterKeyFile: config.KEYS_MASTER_KEY_FILE,
          applicationName: name,
        }),
      ],
      controllers: [PersonController, KimController, SkController, OfficeController, HealthController],
      providers: [
        KeyErasure,
        {
          provide: FOLLOWERS,
          inject: [KeyErasure],
          useFactory: (keyErasure: KeyErasure): Followers => ({ keyErasure }),
        },
        PeopleReader,
        Persons,
        Niks,
        NikClaims,
        PersonRecords,
        PersonReads,
        PersonKims,
        DataRequestsOfPerson,
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
        { provide: RevokedOffices, useExisting: Offices },
        { provide: APP_GUARD, useClass: OfficeGuard },
        SkDocuments,
        KeptDocuments,
        SkDocumentReader,
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
        IdentifyPersonHandler,
        ReadPeopleHandler,
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
        FindSkTermsHandler,
        WhenSkTermEndsThenSaySo,
      ],
    };
  }
}
