import { IsBoolean, IsIn, IsNumberString, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { rpc, Written } from '../rpc';
import { IsDay } from './day';
import { type Sex, SEXES } from './person-bands';
import { IsSingleLine } from './single-line';
import { IsWilayahCode } from './wilayah';

/** Everything personal that is held of a person. Each is encrypted under the person's key before it is stored. */
export const PERSON_FIELDS = [
  'name',
  'nik',
  'phone',
  'address',
  'birthDate',
  'sex',
  'titlesBefore',
  'titlesAfter',
  'nip',
  'rank',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** National identity number, 16 digits. */
const IsNik = (): PropertyDecorator => Matches(/^\d{16}$/, { message: 'nik must be 16 digits' });

/** What may be known of a person besides the name. */
class OptionalFields {
  @IsOptional()
  @IsNik()
  nik?: string;

  @IsOptional()
  @Matches(/^\+?\d{8,15}$/, { message: 'phone must be 8 to 15 digits, with an optional leading +' })
  phone?: string;

  @IsOptional()
  @IsString()
  @Length(3, 300)
  address?: string;

  @IsOptional()
  @IsDay()
  birthDate?: string;

  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  /** Of an official, as they stand in front of the name on a decree (Permendagri 1/2023 Pasal 44). */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  @IsSingleLine()
  titlesBefore?: string;

  /** Of an official, as they stand behind the name. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  @IsSingleLine()
  titlesAfter?: string;

  /** Nomor Induk Pegawai of an official, 18 digits. */
  @IsOptional()
  @Matches(/^\d{18}$/, { message: 'nip must be 18 digits' })
  nip?: string;

  /** Pangkat and golongan of an official: `Penata Tingkat I, III/d`. */
  @IsOptional()
  @IsString()
  @Length(2, 60)
  @IsSingleLine()
  rank?: string;
}

/** The one place where a person's data enters. Everything but the wilayah is encrypted before it is stored. */
export class RegisterPersonBody extends OptionalFields {
  /** The kelurahan or kecamatan that keeps the record. */
  @IsWilayahCode()
  wilayah!: string;

  @IsString()
  @Length(2, 120)
  @IsSingleLine()
  name!: string;
}

export class RegisterPersonRequest extends RegisterPersonBody {
  @IsUUID()
  personId!: string;
}

export class PersonId {
  @IsUUID()
  personId!: string;
}

/** Why a field is corrected. Codes, not free text: free text would carry personal data into the log. */
export const CORRECTION_REASONS = ['SALAH_CATAT', 'DATA_BERUBAH', 'SESUAI_DOKUMEN', 'PERMINTAAN_SUBJEK'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** The fields that change; the others stay as they are. */
export class CorrectPersonBody extends OptionalFields {
  @IsOptional()
  @IsString()
  @Length(2, 120)
  @IsSingleLine()
  name?: string;

  @IsIn(CORRECTION_REASONS)
  reason!: CorrectionReason;
}

export class CorrectPersonRequest extends CorrectPersonBody {
  @IsUUID()
  personId!: string;
}

export class MergePersonBody {
  /** The record that stays; from now on the merged id leads to it. */
  @IsUUID()
  into!: string;
}

export class MergePersonRequest extends MergePersonBody {
  @IsUUID()
  personId!: string;
}

/** In the body of a `POST`, never in a URL. */
export class FindPersonByNikBody {
  @IsNik()
  nik!: string;
}

/** Whom a NIK belongs to. */
export class PersonFound extends PersonId {
  @IsWilayahCode()
  wilayah!: string;
}

export class PersonDetail extends RegisterPersonRequest {
  /** Decimal; the ETag. */
  @IsNumberString({ no_symbols: true })
  revision!: string;

  /** Whether its processing is restricted, so that it is shown for the purposes of the law only. */
  @IsBoolean()
  restricted!: boolean;
}

export const registerPerson = rpc<RegisterPersonRequest, Written>('kim.registry.person.register.v1');
export const correctPerson = rpc<CorrectPersonRequest, Written>('kim.registry.person.correct.v1');
export const mergePerson = rpc<MergePersonRequest, Written>('kim.registry.person.merge.v1');
export const getPerson = rpc<PersonId, PersonDetail>('kim.registry.person.get.v1');
export const findPersonByNik = rpc<FindPersonByNikBody, PersonFound>('kim.registry.person.find-by-nik.v1');
