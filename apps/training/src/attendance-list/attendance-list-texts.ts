import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArrayNotEmpty, IsNotEmpty, IsString } from 'class-validator';
import { checked } from '@app/configuration';

/** `attendance-list.json`: what a city words for itself on the attendance lists of its Bimtek. */
export class AttendanceListTexts {
  /** Where the city wrote it down, or who drafted it. */
  @IsString()
  @IsNotEmpty()
  source!: string;

  /** Where lists are signed. */
  @IsString()
  @IsNotEmpty()
  place!: string;

  @IsString({ each: true })
  @ArrayNotEmpty()
  letterhead!: string[];

  @IsString()
  @IsNotEmpty()
  heading!: string;

  /** Below the heading: what people attend. */
  @IsString()
  @IsNotEmpty()
  activity!: string;

  /** In place of a name that the registry does not give: of who was erased, is unknown, or may not be processed now. */
  @IsString()
  @IsNotEmpty()
  withoutName!: string;

  /** Who signs for the list, in lines. */
  @IsString()
  @IsNotEmpty()
  signatory!: string;
}

/** Reads `attendance-list.json` in a city's folder. Throws a sentence that names the file and what is wrong. */
export const readAttendanceListTexts = (folder: string): AttendanceListTexts =>
  checked(
    AttendanceListTexts,
    JSON.parse(readFileSync(join(folder, 'attendance-list.json'), 'utf8')),
    'attendance-list.json',
  );
