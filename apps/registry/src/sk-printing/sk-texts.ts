import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { checked } from '@app/configuration';
import { type DecreeKind, IsDay, type Level, type RevocationReason } from '@app/contracts';

/** A name in braces, for which stands what the decree says of itself. */
export const PLACEHOLDER = /\{([^}]+)\}/g;

const OF_EVERY_DECREE = ['kim', 'kawasan', 'kelurahan', 'kecamatan', 'kepala'];
const OF_SOME_DECREES = ['masa bakti', 'lampiran', 'keputusan terdahulu', 'nomor terdahulu', 'perubahan'];
const NAMES = [...OF_EVERY_DECREE, ...OF_SOME_DECREES].flatMap((name) => [name, name.toUpperCase()]);

/** Whether a text names in braces only what can be known. Otherwise a decree would fail when it is issued. */
const NamesWhatIsKnown = (options?: ValidationOptions) =>
  Matches(new RegExp(`^([^{}]|\\{(${NAMES.join('|')})\\})*$`), {
    message: `$property may name in braces only ${[...OF_EVERY_DECREE, ...OF_SOME_DECREES].join(', ')}`,
    ...options,
  });

/** What is worded for one kind of decree. A text that names what a decree does not have is left out of it. */
class DecreeTexts {
  /** What it is about, as it stands in a sentence. */
  @IsNotEmpty()
  @NamesWhatIsKnown()
  subject!: string;

  /** Menimbang. */
  @ArrayNotEmpty()
  @NamesWhatIsKnown({ each: true })
  considerations!: string[];

  /** What stands under KESATU, KEDUA and so on, but for the last. */
  @ArrayNotEmpty()
  @ArrayMaxSize(8)
  @NamesWhatIsKnown({ each: true })
  decisions!: string[];
}

class TextsByKind implements Record<DecreeKind, DecreeTexts> {
  @ValidateNested()
  @Type(() => DecreeTexts)
  ESTABLISH!: DecreeTexts;

  @ValidateNested()
  @Type(() => DecreeTexts)
  AMEND!: DecreeTexts;

  @ValidateNested()
  @Type(() => DecreeTexts)
  EXTEND!: DecreeTexts;

  @ValidateNested()
  @Type(() => DecreeTexts)
  SUPERSEDE!: DecreeTexts;

  @ValidateNested()
  @Type(() => DecreeTexts)
  REVOKE!: DecreeTexts;
}

/** The last of the considerations of a decree that revokes an SK. */
class RevocationTexts implements Record<RevocationReason, string> {
  @IsNotEmpty()
  @NamesWhatIsKnown()
  TIDAK_AKTIF!: string;

  @IsNotEmpty()
  @NamesWhatIsKnown()
  MELANGGAR_KETENTUAN!: string;

  @IsNotEmpty()
  @NamesWhatIsKnown()
  PERMINTAAN_KIM!: string;

  @IsNotEmpty()
  @NamesWhatIsKnown()
  CACAT_HUKUM!: string;

  @IsNotEmpty()
  @NamesWhatIsKnown()
  LAINNYA!: string;
}

class TextsByLevel implements Record<Level, string[]> {
  @NamesWhatIsKnown({ each: true })
  KELURAHAN!: string[];

  @NamesWhatIsKnown({ each: true })
  KECAMATAN!: string[];
}

/** A law that decrees rest on, or a word of such a law. */
class LegalText {
  @IsString()
  @IsNotEmpty()
  text!: string;

  /** First and last day of the decrees that may have it: no decree rests on a law that is not yet made. */
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

  /** What a KIM is called in full, which a later law may change. */
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => LegalText)
  kim!: LegalText[];

  @ValidateNested()
  @Type(() => TextsByLevel)
  letterhead!: TextsByLevel;

  @ValidateNested()
  @Type(() => TextsByKind)
  decrees!: TextsByKind;

  @ValidateNested()
  @Type(() => RevocationTexts)
  revocationReasons!: RevocationTexts;

  /** The last decision of every decree. */
  @IsNotEmpty()
  @NamesWhatIsKnown()
  inForce!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LegalText)
  legalBases!: LegalText[];

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
