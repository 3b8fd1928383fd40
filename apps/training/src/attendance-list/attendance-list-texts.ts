import { IsNotEmpty, IsString } from 'class-validator';
import { PaperTexts, readTexts } from '../printing/paper-texts';

/** `attendance-list.json`: what a city words for itself on the attendance lists of its Bimtek. */
export class AttendanceListTexts extends PaperTexts {
  /** Below the heading: what people attend. */
  @IsString()
  @IsNotEmpty()
  activity!: string;

  /** In place of a name that the registry does not give: of who was erased, is unknown, or may not be processed now. */
  @IsString()
  @IsNotEmpty()
  withoutName!: string;
}

/** Throws a sentence that names the file and what is wrong. */
export const readAttendanceListTexts = (folder: string): AttendanceListTexts =>
  readTexts(AttendanceListTexts, folder, 'attendance-list.json');
