import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsBoolean, IsNotEmpty, IsOptional, IsString, ValidateNested } from 'class-validator';
import { checked } from '@app/configuration';
import { type DecreeKind, IsDay, type Level } from '@app/contracts';

/** Texts in which `{kim}`, `{kelurahan}` and the like stand for what a decree is about; see `word-sk.ts`. */
class TextsByKind implements Record<DecreeKind, string[]> {
  @IsString({ each: true })
  @ArrayNotEmpty()
  ESTABLISH!: string[];

  @IsString({ each: true })
  @ArrayNotEmpty()
  AMEND!: string[];

  @IsString({ each: true })
  @ArrayNotEmpty()
  EXTEND!: string[];

  @IsString({ each: true })
  @ArrayNotEmpty()
  SUPERSEDE!: string[];

  @IsString({ each: true })
  @ArrayNotEmpty()
  REVOKE!: string[];
}

class TextsByLevel implements Record<Level, string[]> {
  @IsString({ each: true })
  KELURAHAN!: string[];

  @IsString({ each: true })
  KECAMATAN!: string[];
}

class LegalBasis {
  @IsString()
  @IsNotEmpty()
  text!: string;

  /** First and last day of the decrees that may rest on it: no decree rests on a law that is not yet made. */
  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  until?: string;
}

/** What is printed of who signs, beside the name. */
class SignatoryStyle {
  @IsBoolean()
  titles!: boolean;

  @IsBoolean()
  rank!: boolean;

  @IsBoolean()
  nip!: boolean;

  @IsString()
  @IsNotEmpty()
  source!: string;
}

/** `sk-document.json`: what a city words for itself on its decrees. */
export class SkTexts {
  /** Where the city wrote it down, or who drafted it. */
  @IsString()
  @IsNotEmpty()
  source!: string;

  /** Where decrees are made. */
  @IsString()
  @IsNotEmpty()
  place!: string;

  /** What a KIM is called in full. */
  @IsString()
  @IsNotEmpty()
  kim!: string;

  @ValidateNested()
  @Type(() => TextsByLevel)
  letterhead!: TextsByLevel;

  @ValidateNested()
  @Type(() => TextsByKind)
  considerations!: TextsByKind;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LegalBasis)
  legalBases!: LegalBasis[];

  @ValidateNested()
  @Type(() => TextsByLevel)
  copies!: TextsByLevel;

  @ValidateNested()
  @Type(() => SignatoryStyle)
  signatory!: SignatoryStyle;
}

/** Reads `sk-document.json` in a city's folder. Throws a sentence that names the file and what is wrong. */
export const readSkTexts = (folder: string): SkTexts =>
  checked(SkTexts, JSON.parse(readFileSync(join(folder, 'sk-document.json'), 'utf8')), 'sk-document.json');
