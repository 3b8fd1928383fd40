import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArrayNotEmpty, IsNotEmpty, IsString } from 'class-validator';
import { checked } from '@app/configuration';

/** `certificate.json`: what a city words for itself on its certificates. `{organiser}` and the like are filled in. */
export class CertificateTexts {
  /** Where the city wrote it down, or who drafted it. */
  @IsString()
  @IsNotEmpty()
  source!: string;

  /** Where certificates are signed. */
  @IsString()
  @IsNotEmpty()
  place!: string;

  @IsString({ each: true })
  @ArrayNotEmpty()
  letterhead!: string[];

  @IsString()
  @IsNotEmpty()
  heading!: string;

  /** Above the name. */
  @IsString()
  @IsNotEmpty()
  given!: string;

  /** Below the name, above the theme. */
  @IsString()
  @IsNotEmpty()
  statement!: string;

  /** With `{organiser}`, `{kecamatan}`, `{days}` and `{jp}`. */
  @IsString()
  @IsNotEmpty()
  details!: string;

  /** With `{attended}`, `{sessions}` and `{postTest}`. */
  @IsString()
  @IsNotEmpty()
  result!: string;

  /** Above the table of topics. */
  @IsString()
  @IsNotEmpty()
  topics!: string;

  /** Beside the QR code. */
  @IsString()
  @IsNotEmpty()
  scan!: string;

  /** The office that signs, in lines. */
  @IsString()
  @IsNotEmpty()
  signatory!: string;
}

/** Reads `certificate.json` in a city's folder. Throws a sentence that names the file and what is wrong. */
export const readCertificateTexts = (folder: string): CertificateTexts =>
  checked(CertificateTexts, JSON.parse(readFileSync(join(folder, 'certificate.json'), 'utf8')), 'certificate.json');
