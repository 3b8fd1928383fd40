import { codec } from '@app/event-sourcing';
import type { KimEvent } from './kim.events';

/** Names under which the facts of a KIM are stored, for ever. */
export const kimCodec = codec<KimEvent>('kim', {
  KimProposed: 'KimProposed',
  MusyawarahHeld: 'MusyawarahHeld',
  MemberJoined: 'MemberJoined',
  MemberLeft: 'MemberLeft',
  OfficerAppointed: 'OfficerAppointed',
  OfficerRelieved: 'OfficerRelieved',
  SkIssued: 'SkIssued',
  SkIssueAbandoned: 'SkIssueAbandoned',
  KimEstablished: 'KimEstablished',
});
