import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { rpc, Written } from '../rpc';
import { IsDay } from './day';
import { IsSingleLine } from './single-line';
import { IsWilayahCode } from './wilayah';

/** The one place where a person's data enters. Everything but the wilayah is encrypted before it is stored. */
export class RegisterPersonBody {
  /** The kelurahan or kecamatan that keeps the record. */
  @IsWilayahCode()
  wilayah!: string;

  @IsString()
  @Length(2, 120)
  @IsSingleLine()
  name!: string;

  /** National identity number, 16 digits. */
  @IsOptional()
  @Matches(/^\d{16}$/, { message: 'nik must be 16 digits' })
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
}

export class RegisterPersonRequest extends RegisterPersonBody {
  @IsUUID()
  personId!: string;
}

export class PersonId {
  @IsUUID()
  personId!: string;
}

export class PersonDetail extends RegisterPersonRequest {}

export const registerPerson = rpc<RegisterPersonRequest, Written>('kim.registry.person.register.v1');
export const getPerson = rpc<PersonId, PersonDetail>('kim.registry.person.get.v1');
