import { codec } from '@app/event-sourcing';
import type { BimtekEvent } from './bimtek.events';

/** Names under which the facts of a Bimtek are stored, for ever. */
export const bimtekCodec = codec<BimtekEvent>('bimtek', {
  BimtekPlanned: 'BimtekPlanned',
  BimtekRescheduled: 'BimtekRescheduled',
  BimtekCancelled: 'BimtekCancelled',
  BimtekOpened: 'BimtekOpened',
  VenueClaimAbandoned: 'VenueClaimAbandoned',
  SpeakerNamed: 'SpeakerNamed',
  SpeakerDropped: 'SpeakerDropped',
  OpenerNamed: 'OpenerNamed',
  TopicAdded: 'TopicAdded',
  TopicDropped: 'TopicDropped',
  MaterialAdded: 'MaterialAdded',
  InvitationSent: 'InvitationSent',
  InvitationConfirmed: 'InvitationConfirmed',
  InvitationDeclined: 'InvitationDeclined',
  ParticipantRegistered: 'ParticipantRegistered',
  RegistrationCorrected: 'RegistrationCorrected',
  ParticipantWithdrawn: 'ParticipantWithdrawn',
  SeatGranted: 'SeatGranted',
  AttendanceRecorded: 'AttendanceRecorded',
  AttendanceCorrected: 'AttendanceCorrected',
  TestResultRecorded: 'TestResultRecorded',
  TestResultCorrected: 'TestResultCorrected',
  BimtekClosed: 'BimtekClosed',
  TurnoutCorrected: 'TurnoutCorrected',
  MinutesNumberAbandoned: 'MinutesNumberAbandoned',
  CertificateIssued: 'CertificateIssued',
  CertificateRevoked: 'CertificateRevoked',
});
