import { type AtAny, atEvery, type HandlersOfEvery, type Projection } from '@app/read-models';
import type { KimEvent } from '../kim/kim.events';

const EVERY: Readonly<Record<KimEvent['type'], true>> = {
  KimProposed: true,
  KimNameAbandoned: true,
  KimRenamed: true,
  MusyawarahHeld: true,
  MemberJoined: true,
  MemberLeft: true,
  MembershipCorrected: true,
  MemberAssigned: true,
  MemberUnassigned: true,
  OfficerAppointed: true,
  OfficerRelieved: true,
  SkIssued: true,
  SkIssueAbandoned: true,
  SkAmendmentNeeded: true,
  SkAmended: true,
  SkExtended: true,
  SkSuperseded: true,
  SkRevoked: true,
  SkExpiryAnnounced: true,
  SkExpired: true,
  KimEstablished: true,
  IctProfileRecorded: true,
  SecretariatRecorded: true,
  OnlinePresenceRecorded: true,
  BooksRecorded: true,
  StatutesRecorded: true,
  KimRegistered: true,
  NationalNumberAssigned: true,
  KimDissolved: true,
};

/** One handler at every event of a KIM, after what is to be done at some of them alone. */
export const atEveryKimEvent = (
  handler: AtAny<KimEvent>,
  alone: Projection<KimEvent>['on'] = {},
): HandlersOfEvery<KimEvent> => atEvery(EVERY, handler, alone);
