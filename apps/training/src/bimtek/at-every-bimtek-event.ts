import type { Recorded } from '@app/event-sourcing';
import type { Projection } from '@app/read-models';
import type { BimtekEvent } from './bimtek.events';

/** Handlers of a read model that misses no event of a Bimtek: the compiler asks for those that are not there. */
export type HandlersOfEvery = Required<Projection<BimtekEvent>['on']>;

type Sql = Parameters<HandlersOfEvery['BimtekPlanned']>[0];
type Handler = (sql: Sql, event: Recorded<BimtekEvent>) => Promise<unknown>;

const EVERY: Readonly<Record<BimtekEvent['type'], true>> = {
  BimtekPlanned: true,
  BimtekRescheduled: true,
  BimtekCancelled: true,
  BimtekOpened: true,
  VenueClaimAbandoned: true,
  SpeakerNamed: true,
  SpeakerDropped: true,
  OpenerNamed: true,
  TopicAdded: true,
  TopicDropped: true,
  MaterialAdded: true,
  InvitationSent: true,
  InvitationConfirmed: true,
  InvitationDeclined: true,
  ParticipantRegistered: true,
  ParticipantWithdrawn: true,
  SeatGranted: true,
  AttendanceRecorded: true,
  AttendanceCorrected: true,
  TestResultRecorded: true,
  TestResultCorrected: true,
  BimtekClosed: true,
  MinutesNumberAbandoned: true,
  CertificateIssued: true,
  CertificateRevoked: true,
};

/** One handler at every event of a Bimtek, after what is to be done at some of them alone. */
export const atEveryBimtekEvent = (handler: Handler, alone: Projection<BimtekEvent>['on'] = {}): HandlersOfEvery => {
  const handlers = alone as Partial<Record<string, Handler>>;
  const entries = Object.keys(EVERY).map((type): [string, Handler] => [
    type,
    async (sql, event) => {
      await handlers[type]?.(sql, event);
      await handler(sql, event);
    },
  ]);
  return Object.fromEntries(entries) as unknown as HandlersOfEvery;
};
