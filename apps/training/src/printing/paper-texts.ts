import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArrayNotEmpty, IsNotEmpty, IsString } from 'class-validator';
import { checked } from '@app/configuration';

/** What a city words for itself on everything that training prints. */
export abstract class PaperTexts {
  /** Where the city wrote it down, or who drafted it. */
  @IsString()
  @IsNotEmpty()
  source!: string;

  /** Where it is signed. */
  @IsString()
  @IsNotEmpty()
  place!: string;

  @IsString({ each: true })
  @ArrayNotEmpty()
  letterhead!: string[];

  @IsString()
  @IsNotEmpty()
  heading!: string;

  /** Who signs, in lines. */
  @IsString()
  @IsNotEmpty()
  signatory!: string;
}

/** Reads a file of texts in a city's folder. Throws a sentence that names the file and what is wrong. */
export const readTexts = <Texts extends PaperTexts>(type: new () => Texts, folder: string, file: string): Texts =>
  checked(type, JSON.parse(readFileSync(join(folder, file), 'utf8')), file);
