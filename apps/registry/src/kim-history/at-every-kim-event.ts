import type { Recorded } from '@app/event-sourcing';
import type { Projection } from '@app/read-models';
import type { KimEvent } from '../kim/kim.events';

/** Handlers of a read model that misses no event of a KIM: the compiler asks for those that are not there. */
export type HandlersOfEvery = Required<Projection<KimEvent>['on']>;

type Sql = Parameters<HandlersOfEvery['KimProposed']>[0];
type Handler = (sql: Sql, event: Recorded<KimEvent>) => Promise<unknown>;

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
export const atEveryKimEvent = (handler: Handler, alone: Projection<KimEvent>['on'] = {}): HandlersOfEvery => {
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
