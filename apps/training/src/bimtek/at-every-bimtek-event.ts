import { type AtAny, atEvery, type HandlersOfEvery, type Projection } from '@app/read-models';
import type { BimtekEvent } from './bimtek.events';

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
export const atEveryBimtekEvent = (
  handler: AtAny<BimtekEvent>,
  alone: Projection<BimtekEvent>['on'] = {},
): HandlersOfEvery<BimtekEvent> => atEvery(EVERY, handler, alone);
