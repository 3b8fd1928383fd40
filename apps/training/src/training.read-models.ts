import type { Type } from '@nestjs/common';
import type { Event } from '@app/event-sourcing';
import type { Projection, Publisher } from '@app/read-models';
import { bimtekCalendar } from './bimtek-calendar/bimtek-calendar.projection';
import { bimtekDetail } from './bimtek-detail/bimtek-detail.projection';
import { certificateRegister } from './certificate-register/certificate-register.projection';
import { participantRecord } from './participant-record/participant-record.projection';

/** What follows the log for the training service; `operate.ts` knows them by their names. */
export const projections: readonly Projection<Event>[] = [
  bimtekCalendar,
  bimtekDetail,
  participantRecord,
  certificateRegister,
];

export const publications: readonly (Type<Publisher<Event>> & { readonly subscription: string })[] = [];
