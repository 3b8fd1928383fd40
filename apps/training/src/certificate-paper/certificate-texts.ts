import { IsNotEmpty, IsString } from 'class-validator';
import { PaperTexts, readTexts } from '../printing/paper-texts';

/** `certificate.json`: what a city words for itself on its certificates. `{organiser}` and the like are filled in. */
export class CertificateTexts extends PaperTexts {
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
}

/** Throws a sentence that names the file and what is wrong. */
export const readCertificateTexts = (folder: string): CertificateTexts =>
  readTexts(CertificateTexts, folder, 'certificate.json');
