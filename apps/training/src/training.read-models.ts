import type { Type } from '@nestjs/common';
import type { Event } from '@app/event-sourcing';
import type { Automation, Projection } from '@app/read-models';
import { WhenBimtekClosedThenCommit } from './automations/when-bimtek-closed-then-commit';
import { WhenKelurahanHasKimThenLookAtKecamatan } from './automations/when-kelurahan-has-kim-then-look-at-kecamatan';
import { WhenTrainingChangesThenPublish } from './automations/when-training-changes-then-publish';
import { bimtekCalendar } from './bimtek-calendar/bimtek-calendar.projection';
import { bimtekDetail } from './bimtek-detail/bimtek-detail.projection';
import { certificateRegister } from './certificate-register/certificate-register.projection';
import { followUpBoard } from './follow-up-board/follow-up-board.projection';
import { participantRecord } from './participant-record/participant-record.projection';
import { programmeCoverage } from './programme-coverage/programme-coverage.projection';

/** What follows the log for the training service; `operate.ts` knows them by their names. */
export const projections: readonly Projection<Event>[] = [
  bimtekCalendar,
  bimtekDetail,
  participantRecord,
  certificateRegister,
  followUpBoard,
  programmeCoverage,
];

export const publications = [WhenTrainingChangesThenPublish];

/** What follows the log and sends commands. */
export const automations: readonly Type<Automation<Event>>[] = [
  WhenBimtekClosedThenCommit,
  WhenKelurahanHasKimThenLookAtKecamatan,
];
