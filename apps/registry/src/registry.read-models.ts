import type { Event } from '@app/event-sourcing';
import type { Projection } from '@app/read-models';
import { breakGlassRegister } from './break-glass-register/break-glass-register.projection';
import { completeness } from './completeness/completeness.projection';
import { coverage } from './coverage/coverage.projection';
import { dataDuties } from './data-duties/data-duties.projection';
import { WhenKimChangesThenPublish } from './automations/when-kim-changes-then-publish';
import { WhenOfficeChangesThenPublish } from './automations/when-office-changes-then-publish';
import { importReport } from './import-report/import-report.projection';
import { kimDetail } from './kim-detail/kim-detail.projection';
import { kimDirectory } from './kim-directory/kim-directory.projection';
import { kimHistory } from './kim-history/kim-history.projection';
import { officeRegister } from './office-register/office-register.projection';
import { personAccess } from './person-access/person-access.projection';
import { personKims } from './person-kims/person-kims.projection';
import { personRecord } from './person-record/person-record.projection';
import { skVerification } from './sk-verification/sk-verification.projection';
import { skRegister } from './sk-register/sk-register.projection';
import { skTerms } from './sk-terms/sk-terms.projection';

/** What follows the log for the registry; `operate.ts` knows them by their names. */
export const projections: readonly Projection<Event>[] = [
  kimDirectory,
  kimDetail,
  kimHistory,
  coverage,
  completeness,
  skRegister,
  personRecord,
  officeRegister,
  breakGlassRegister,
  skVerification,
  personKims,
  personAccess,
  dataDuties,
  skTerms,
  importReport,
];

export const publications = [WhenKimChangesThenPublish, WhenOfficeChangesThenPublish];
