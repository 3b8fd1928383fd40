import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { rpc } from '../rpc';
import { PersonId } from './person';
import { READING_PURPOSES, type ReadingPurpose } from './reading-purposes';
import { IsWilayahCode } from './wilayah';

/** How many people are named in one answer. */
export const READ_PEOPLE_LIMIT = 200;

/**
 * Whose names are wanted, for a paper of which region, and what for: the read is recorded with its purpose. For other
 * services, which hold ids only and answer for it that these people stand on that paper.
 */
export class ReadPeopleRequest {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(READ_PEOPLE_LIMIT)
  @IsUUID(undefined, { each: true })
  personIds!: string[];

  @IsIn(READING_PURPOSES)
  purpose!: ReadingPurpose;

  /** Whoever may see the people of this region is told the names, wherever the records of these people are kept. */
  @IsWilayahCode('18.72.05')
  wilayah!: string;
}

/** How somebody is called on paper. */
export class NamedPerson {
  @IsUUID()
  personId!: string;

  /** Left out of a person who was erased, or is unknown. */
  @IsOptional()
  @IsString()
  name?: string;

  @IsOptional()
  @IsString()
  titlesBefore?: string;

  @IsOptional()
  @IsString()
  titlesAfter?: string;
}

export class NamedPeople {
  /** In the order in which they were asked for. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => NamedPerson)
  people!: NamedPerson[];
}

export const readPeople = rpc<ReadPeopleRequest, NamedPeople>('kim.registry.people.read.v1');
/** Whether there is somebody of this id. Shows nothing of them. Throws `person_not_found`, and `person_erased`. */
export const identifyPerson = rpc<PersonId, PersonId>('kim.registry.people.identify.v1');
