import { PERSON_FIELDS } from '@app/contracts';
import { codec } from '@app/event-sourcing';
import type { PersonalFields } from '@app/personal-data';
import type { PersonEvent } from './person.events';

/** Names under which the facts of a person are stored, for ever. Decoded events carry their personal fields sealed. */
export const personCodec = codec<PersonEvent>('person', {
  PersonRegistered: 'PersonRegistered',
  PersonCorrected: 'PersonCorrected',
  NikClaimAbandoned: 'NikClaimAbandoned',
  PersonMerged: 'PersonMerged',
  ConsentRecorded: 'ConsentRecorded',
  ConsentWithdrawn: 'ConsentWithdrawn',
  GuardianConsentRecorded: 'GuardianConsentRecorded',
  ProcessingRestricted: 'ProcessingRestricted',
  RestrictionLifted: 'RestrictionLifted',
  ErasureRefused: 'ErasureRefused',
  PersonErased: 'PersonErased',
});

const nothing = { subject: 'personId', fields: [] } as const;

/** What is encrypted before it is stored. */
export const personalFields: PersonalFields<PersonEvent> = {
  PersonRegistered: { subject: 'personId', fields: PERSON_FIELDS },
  PersonCorrected: { subject: 'personId', fields: PERSON_FIELDS },
  NikClaimAbandoned: nothing,
  PersonMerged: nothing,
  ConsentRecorded: nothing,
  ConsentWithdrawn: nothing,
  GuardianConsentRecorded: nothing,
  ProcessingRestricted: nothing,
  RestrictionLifted: nothing,
  ErasureRefused: nothing,
  PersonErased: nothing,
};
