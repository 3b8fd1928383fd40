import type { City } from '@app/city';
import type { Decider } from '@app/event-sourcing';
import type { ConsentPurpose } from '@app/contracts';
import { notFound, rejected, taken } from '../registry.refusals';
import { authoriseKeeper } from './person.authority';
import type {
  AbandonNikClaim,
  CorrectPerson,
  LiftRestriction,
  MergePerson,
  PersonCommand,
  RecordConsent,
  RecordGuardianConsent,
  RegisterPerson,
  RequestErasure,
  RestrictProcessing,
  WithdrawConsent,
} from './person.commands';
import type { PersonEvent } from './person.events';

/** Only what a rule reads. Personal fields among it are sealed; rules see whether they are there, never what they say. */
export type Person =
  | { readonly status: 'unknown'; readonly abandonedNikIds: ReadonlySet<string> }
  | RegisteredPerson
  | { readonly status: 'merged'; readonly wilayah: string; readonly into: string; readonly nikId?: string }
  | { readonly status: 'erased'; readonly wilayah: string };

export interface RegisteredPerson {
  readonly status: 'registered';
  readonly wilayah: string;
  readonly nikId?: string;
  readonly abandonedNikIds: ReadonlySet<string>;
  /** What bands are reckoned from, sealed. */
  readonly sealed: { readonly birthDate?: string; readonly sex?: string };
  readonly consents: ReadonlySet<ConsentPurpose>;
  readonly guardianConsent: boolean;
  readonly restricted: boolean;
}

/** Throws `NotFound` for an id that was never registered, and `Rejected` for one that was erased. */
export const living = (person: Person): RegisteredPerson => {
  switch (person.status) {
    case 'registered':
      return person;
    case 'erased':
      throw rejected('person_erased', 'The person was erased; nothing is held of it any more');
    case 'merged': // only at the very moment of the merge: callers are led to the record that stays
    case 'unknown':
      throw notFound('person_not_found');
  }
};

/** Throws `Rejected` when the NIK went to somebody else before it was recorded for this person. */
const requireClaim = (
  { abandonedNikIds }: Pick<RegisteredPerson, 'abandonedNikIds'>,
  { nikId }: { readonly nikId?: string },
): void => {
  if (nikId !== undefined && abandonedNikIds.has(nikId))
    throw taken('person_known', 'Somebody else was registered with this NIK in the meantime');
};

const register = ({ data }: RegisterPerson, person: Person, { regions }: City): PersonEvent[] => {
  if (person.status !== 'unknown') return [];
  if (!regions.has(data.wilayah))
    throw rejected('wilayah_unknown', `The city has no region with the code ${data.wilayah}`);
  requireClaim(person, data);
  return [{ type: 'PersonRegistered', data }];
};

const correct = ({ data }: CorrectPerson, person: RegisteredPerson): PersonEvent[] => {
  const { personId: _, reason: __, ...changed } = data;
  if (Object.keys(changed).length === 0) return [];
  requireClaim(person, data);
  return [{ type: 'PersonCorrected', data }];
};

const abandonNikClaim = ({ data }: AbandonNikClaim, person: Person): PersonEvent[] => {
  if (person.status === 'erased') return []; // it bears no NIK any more, and never will
  if (person.status !== 'unknown' && person.nikId === data.nikId)
    throw taken('person_known', 'A person with this NIK is registered already; look it up by its NIK');
  if (person.status === 'merged' || person.abandonedNikIds.has(data.nikId)) return [];
  return [{ type: 'NikClaimAbandoned', data }];
};

const merge = ({ data }: MergePerson, known: Person): PersonEvent[] => {
  if (data.into === data.personId) throw rejected('merge_with_itself', 'Both ids lead to the same record');
  if (known.status === 'merged') {
    if (known.into === data.into) return [];
    throw taken('already_merged', 'The record was merged with another already; read it again');
  }
  const person = living(known);
  if (person.restricted)
    throw rejected('person_restricted', 'Lift the restriction first: the record is used while it is merged');
  return [{ type: 'PersonMerged', data }];
};

const recordConsent = ({ data }: RecordConsent, person: RegisteredPerson): PersonEvent[] =>
  person.consents.has(data.purpose) ? [] : [{ type: 'ConsentRecorded', data }];

const withdrawConsent = ({ data }: WithdrawConsent, person: RegisteredPerson): PersonEvent[] => {
  if (!person.consents.has(data.purpose))
    throw rejected('consent_missing', `No consent to ${data.purpose} is in force`);
  return [{ type: 'ConsentWithdrawn', data }];
};

const recordGuardianConsent = ({ data }: RecordGuardianConsent, person: RegisteredPerson): PersonEvent[] => {
  if (data.guardianId === data.personId) throw rejected('guardian_unfit', 'A child cannot consent for itself');
  return person.guardianConsent ? [] : [{ type: 'GuardianConsentRecorded', data }];
};

const restrict = ({ data }: RestrictProcessing, person: RegisteredPerson): PersonEvent[] =>
  person.restricted ? [] : [{ type: 'ProcessingRestricted', data }];

const lift = ({ data }: LiftRestriction, person: RegisteredPerson): PersonEvent[] =>
  person.restricted ? [{ type: 'RestrictionLifted', data }] : [];

const erase = ({ data: { personId, reason, kept } }: RequestErasure, person: Person): PersonEvent[] => {
  if (person.status === 'erased') return [];
  living(person);
  if (!kept) throw new Error('What the law keeps has to be looked up before a person is erased');
  if (kept.skIds.length === 0) return [{ type: 'PersonErased', data: { personId, reason } }];
  const { legalBasis, source } = kept.policy;
  return [{ type: 'ErasureRefused', data: { personId, reason, skIds: kept.skIds, legalBasis, source } }];
};

const authorise = (command: PersonCommand, person: Person): void => {
  if (command.type === 'AbandonNikClaim') return; // whoever may register a person may claim its NIK
  if (person.status !== 'unknown') authoriseKeeper(command.stamp.by, person.wilayah);
  else if (command.type === 'RegisterPerson') authoriseKeeper(command.stamp.by, command.data.wilayah);
};

/** A state that is registered; what comes after erasure or a merge changes nothing. */
const registered = (person: Person, change: (person: RegisteredPerson) => Partial<RegisteredPerson>): Person =>
  person.status === 'registered' ? { ...person, ...change(person) } : person;

/** Those that bands are reckoned from, as they are given. */
const bandFields = ({ birthDate, sex }: { birthDate?: string; sex?: string }): RegisteredPerson['sealed'] => ({
  ...(birthDate !== undefined && { birthDate }),
  ...(sex !== undefined && { sex }),
});

const withNikId = (nikId: string | undefined): { nikId?: string } => (nikId === undefined ? {} : { nikId });

const evolve = (person: Person, event: PersonEvent): Person => {
  switch (event.type) {
    case 'PersonRegistered':
      return {
        status: 'registered',
        wilayah: event.data.wilayah,
        ...withNikId(event.data.nikId),
        abandonedNikIds: person.status === 'unknown' ? person.abandonedNikIds : new Set<string>(),
        sealed: bandFields(event.data),
        consents: new Set<ConsentPurpose>(),
        guardianConsent: false,
        restricted: false,
      };
    case 'PersonCorrected':
      return registered(person, ({ sealed }) => ({
        ...withNikId(event.data.nikId),
        sealed: { ...sealed, ...bandFields(event.data) },
      }));
    case 'NikClaimAbandoned':
      if (person.status !== 'unknown' && person.status !== 'registered') return person;
      return { ...person, abandonedNikIds: new Set([...person.abandonedNikIds, event.data.nikId]) };
    case 'PersonMerged':
      if (person.status !== 'registered') return person;
      return {
        status: 'merged',
        wilayah: person.wilayah,
        into: event.data.into,
        ...withNikId(person.nikId),
      };
    case 'ConsentRecorded':
      return registered(person, ({ consents }) => ({ consents: new Set([...consents, event.data.purpose]) }));
    case 'ConsentWithdrawn':
      return registered(person, ({ consents }) => ({
        consents: new Set([...consents].filter((purpose) => purpose !== event.data.purpose)),
      }));
    case 'GuardianConsentRecorded':
      return registered(person, () => ({ guardianConsent: true }));
    case 'ProcessingRestricted':
      return registered(person, () => ({ restricted: true }));
    case 'RestrictionLifted':
      return registered(person, () => ({ restricted: false }));
    case 'ErasureRefused':
      return person;
    case 'PersonErased':
      return person.status === 'registered' ? { status: 'erased', wilayah: person.wilayah } : person;
  }
};

/** The rules of a person's record in one city. */
export const personDecider = (city: City): Decider<Person, PersonCommand, PersonEvent> => ({
  category: 'person',
  initialState: { status: 'unknown', abandonedNikIds: new Set() },
  authorise,

  decide: (command, person) => {
    switch (command.type) {
      case 'RegisterPerson':
        return register(command, person, city);
      case 'CorrectPerson':
        return correct(command, living(person));
      case 'AbandonNikClaim':
        return abandonNikClaim(command, person);
      case 'MergePerson':
        return merge(command, person);
      case 'RecordConsent':
        return recordConsent(command, living(person));
      case 'WithdrawConsent':
        return withdrawConsent(command, living(person));
      case 'RecordGuardianConsent':
        return recordGuardianConsent(command, living(person));
      case 'RestrictProcessing':
        return restrict(command, living(person));
      case 'LiftRestriction':
        return lift(command, living(person));
      case 'RequestErasure':
        return erase(command, person);
    }
  },

  evolve,
});
