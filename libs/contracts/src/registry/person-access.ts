import { Type } from 'class-transformer';
import { IsArray, IsDateString, IsIn, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Caller, rpc } from '../rpc';
import {
  DATA_REQUEST_KINDS,
  DATA_REQUEST_OUTCOMES,
  type DataRequestKind,
  type DataRequestOutcome,
  REFUSAL_GROUNDS,
  type RefusalGround,
} from './data-duties';
import { PERSON_FIELDS, type PersonField, PersonId } from './person';
import { READING_PURPOSES, type ReadingPurpose } from './reading-purposes';

/** Where personal data was shown. */
export const READING_OCCASIONS = ['PERSON', 'ROSTER', 'NIK_SEARCH', 'EXPORT', 'DOCUMENT'] as const;
export type ReadingOccasion = (typeof READING_OCCASIONS)[number];

/** One read of a person's data. */
export class PersonRead {
  @IsUUID()
  readId!: string;

  @IsDateString()
  at!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Caller)
  by!: Caller;

  @IsIn(READING_PURPOSES)
  purpose!: ReadingPurpose;

  @IsIn(READING_OCCASIONS)
  occasion!: ReadingOccasion;

  @IsArray()
  @IsIn(PERSON_FIELDS, { each: true })
  fields!: readonly PersonField[];

  /** The break-glass grant by which it was shown; without one it was in the reader's jurisdiction. */
  @IsOptional()
  @IsUUID()
  breakGlass?: string;
}

/** Who read what of a person, the newest first. */
export class PersonAccessLog {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonRead)
  reads!: PersonRead[];
}

/** A fact that was recorded of the person, with its fields in clear. */
export class RecordedOfPerson {
  @IsUUID()
  personId!: string;

  @IsString()
  type!: string;

  @IsDateString()
  at!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Caller)
  by!: Caller;

  @IsObject()
  data!: object;
}

/** Being a member of a KIM, now or in the past. */
export class PersonMembership {
  @IsUUID()
  personId!: string;

  @IsUUID()
  kimId!: string;

  @IsString()
  unsur!: string;

  @IsString()
  occupation!: string;

  @IsString()
  joinedOn!: string;

  @IsOptional()
  @IsString()
  leftOn?: string;
}

/** An SK that names the person. */
export class NamingSk {
  @IsUUID()
  skId!: string;

  @IsUUID()
  kimId!: string;

  @IsIn([true, false])
  inForce!: boolean;
}

/** What the person asked for of those who hold the data, and how that ended. */
export class RequestOfPerson {
  @IsUUID()
  dataRequestId!: string;

  @IsUUID()
  personId!: string;

  @IsIn(DATA_REQUEST_KINDS)
  kind!: DataRequestKind;

  @IsDateString()
  receivedAt!: string;

  @IsDateString()
  dueAt!: string;

  @IsOptional()
  @IsDateString()
  answeredAt?: string;

  @IsOptional()
  @IsIn(DATA_REQUEST_OUTCOMES)
  outcome?: DataRequestOutcome;

  /** Of a refusal. */
  @IsOptional()
  @IsIn(REFUSAL_GROUNDS)
  ground?: RefusalGround;
}

/** All that is held of one person (UU 27/2022 Pasal 7 and 13), machine readable; what training holds is asked of it. */
export class PersonExport extends PersonId {
  /** Ids that were merged into this one. */
  @IsArray()
  @IsUUID(undefined, { each: true })
  mergedIds!: string[];

  /** From the first record on: fields, corrections, consents, restrictions. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RecordedOfPerson)
  recorded!: RecordedOfPerson[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonMembership)
  memberships!: PersonMembership[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => NamingSk)
  sk!: NamingSk[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RequestOfPerson)
  requests!: RequestOfPerson[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonRead)
  reads!: PersonRead[];
}

export const getPersonAccessLog = rpc<PersonId, PersonAccessLog>('kim.registry.person.get-access-log.v1');
export const exportPerson = rpc<PersonId, PersonExport>('kim.registry.person.export.v1');
