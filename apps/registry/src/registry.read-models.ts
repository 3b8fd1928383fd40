import type { Event } from '@app/event-sourcing';
import type { Projection } from '@app/read-models';
import { WhenKimEstablishedThenPublish } from './automations/when-kim-established-then-publish';
import { coverage } from './coverage/coverage.projection';
import { kimDetail } from './kim-detail/kim-detail.projection';
import { kimDirectory } from './kim-directory/kim-directory.projection';
import { kimHistory } from './kim-history/kim-history.projection';
import { personRecord } from './person-record/person-record.projection';
import { skVerification } from './sk-verification/sk-verification.projection';

/** What follows the log for the registry; `operate.ts` knows them by their names. */
export const projections: readonly Projection<Event>[] = [
  kimDirectory,
  kimDetail,
  kimHistory,
  coverage,
  personRecord,
  skVerification,
];

export const publications = [WhenKimEstablishedThenPublish];
