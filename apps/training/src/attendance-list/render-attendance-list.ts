import { type Column, type Lettering, MILLIMETRE, Sheet } from '@app/documents';
import { type Cell, heightOfRow, setRow } from '../printing/table-row';
import { type ListedParticipant, MARKS, type PrintedAttendanceList } from './printed-attendance-list';

/** Wider at the left, where a file is punched. */
const MARGINS = { top: 15 * MILLIMETRE, bottom: 18 * MILLIMETRE, left: 22 * MILLIMETRE, right: 14 * MILLIMETRE };
const BODY: Lettering = { size: 11 };
const HEAD: Lettering = { size: 9, weight: 'bold', align: 'center' };
const CELL: Lettering = { size: 10 };
const SMALL: Lettering = { size: 9 };
const LINE = 13;
const LABEL_WIDTH = 30 * MILLIMETRE;
const NUMBER_WIDTH = 10 * MILLIMETRE;
const SESSION_WIDTH = 10.5 * MILLIMETRE;
const SIGNATURE_WIDTH = 40 * MILLIMETRE;
/** Of what the other columns leave. */
const NAME_SHARE = 0.56;
/** Room to sign by hand. */
const ROW_HEIGHT = 10.5 * MILLIMETRE;
const SPACE_TO_SIGN = 17 * MILLIMETRE;
const SIGNATORY_WIDTH = 70 * MILLIMETRE;
/** As many columns as leave a name, an origin and a signature their room. */
const SESSIONS_ON_A_SHEET = 4;

/**
 * The attendance list as a PDF/A-2b, A4 upright: a row for each participant, which is never broken over pages, a column for
 * each session and one to sign in. Four sessions fit beside each other. A Bimtek of more has as many lists as it needs, one
 * behind the other in the same file: each begins on a page of its own, names its sessions in its heading, has all
 * participants and is signed by itself, as a list for each day would be. 100 people and 30 sessions are 8 lists of 5 pages
 * or, with long names, 6. The same content always gives the same bytes. Throws `UnprintableText`.
 */
export const renderAttendanceList = async (list: PrintedAttendanceList): Promise<Buffer> => {
  const { reference, lastDay, sessions } = list;
  const sheet = new Sheet({ title: reference, day: lastDay, margins: MARGINS });
  for (let first = 0; first < sessions.length; first += SESSIONS_ON_A_SHEET) {
    if (first > 0) sheet.newPage();
    const part = { first, end: Math.min(first + SESSIONS_ON_A_SHEET, sessions.length) };
    heading(sheet, list, part);
    table(sheet, list, part);
    ending(sheet, list);
  }
  return sheet.finish((page, pages) => `${reference} – halaman ${page} dari ${pages}`, 8);
};

/** The sessions of one list: from this index on, up to before that. */
interface Part {
  readonly first: number;
  readonly end: number;
}

const centred = (sheet: Sheet, text: string, lettering: Lettering): void =>
  sheet.text(text, { x: sheet.left, width: sheet.width }, { ...lettering, align: 'center' });

const heading = (sheet: Sheet, list: PrintedAttendanceList, { first, end }: Part): void => {
  const { letterhead, activity, facts, sessions } = list;
  for (const [index, line] of letterhead.entries())
    centred(sheet, line, { size: index === letterhead.length - 1 ? 15 : 13, weight: 'bold' });
  sheet.y += 4;
  sheet.rule(1.8);
  sheet.y += 2.4;
  sheet.rule(0.6);
  sheet.y += LINE;
  centred(sheet, list.heading, { size: 14, weight: 'bold' });
  centred(sheet, activity, { size: 12, weight: 'bold' });
  if (sessions.length > SESSIONS_ON_A_SHEET) centred(sheet, `Sesi ${first + 1} sampai dengan ${end}`, BODY);
  sheet.y += LINE * 0.7;
  for (const { label, value } of facts) {
    sheet.label(label, { x: sheet.left, width: LABEL_WIDTH }, BODY);
    sheet.label(':', { x: sheet.left + LABEL_WIDTH, width: LINE }, BODY);
    const indent = LABEL_WIDTH + LINE * 0.7;
    sheet.text(value, { x: sheet.left + indent, width: sheet.width - indent }, BODY);
    sheet.y += 1.5;
  }
  sheet.y += LINE * 0.7;
};

/** Where the columns stand that a list with so many sessions has. */
const columnsOf = ({ left, width }: Sheet, sessions: number) => {
  const rest = width - NUMBER_WIDTH - sessions * SESSION_WIDTH - SIGNATURE_WIDTH;
  const number = { x: left, width: NUMBER_WIDTH };
  const name = { x: number.x + number.width, width: rest * NAME_SHARE };
  const from = { x: name.x + name.width, width: rest - name.width };
  const behind = from.x + from.width;
  return {
    ...{ number, name, from },
    marks: Array.from({ length: sessions }, (_, index) => ({
      x: behind + index * SESSION_WIDTH,
      width: SESSION_WIDTH,
    })),
    signature: { x: behind + sessions * SESSION_WIDTH, width: SIGNATURE_WIDTH },
  };
};

/** The last row stands on the page of what ends the list. */
const table = (sheet: Sheet, list: PrintedAttendanceList, { first, end }: Part): void => {
  const { participants, sessions } = list;
  const columns = columnsOf(sheet, end - first);
  const cell = (text: string, column: Column, lettering: Lettering): Cell => ({ ...column, text, lettering });
  const titles = [
    cell('NO.', columns.number, HEAD),
    cell('NAMA', columns.name, HEAD),
    cell('ASAL DAN KEDUDUKAN', columns.from, HEAD),
    ...columns.marks.map((column, index) => {
      const session = first + index;
      return cell(`Sesi\n${session + 1}\n${sessions[session]}`, column, { ...HEAD, size: 8 });
    }),
    cell('TANDA TANGAN', columns.signature, HEAD),
  ];
  const head = (): void => setRow(sheet, titles, heightOfRow(sheet, titles));
  const cellsOf = ({ name, from, marks }: ListedParticipant, number: number): Cell[] => [
    cell(`${number}.`, columns.number, { ...CELL, align: 'center' }),
    cell(name, columns.name, CELL),
    cell(from, columns.from, SMALL),
    ...columns.marks.map((column, index) => cell(marks[first + index] ?? '', column, { ...CELL, align: 'center' })),
    cell('', columns.signature, CELL),
  ];
  head();
  for (const [index, participant] of participants.entries()) {
    const cells = cellsOf(participant, index + 1);
    const height = Math.max(heightOfRow(sheet, cells), ROW_HEIGHT);
    const isLast = index === participants.length - 1;
    if (!sheet.hasRoom(height + (isLast ? heightOfEnding(sheet, list) : 0))) {
      sheet.newPage();
      head();
    }
    const top = sheet.y;
    setRow(sheet, cells, height);
    const next = sheet.y;
    sheet.y = top + height / 2;
    numberToSign(sheet, index + 1, columns.signature);
    sheet.y = next;
  }
};

/** By turns at the left and in the middle, so that a signature may reach over the lines. */
const numberToSign = (sheet: Sheet, number: number, { x, width }: Column): void => {
  const indent = number % 2 === 1 ? 4 : width / 2;
  sheet.label(`${number}. ...............`, { x: x + indent, width: width - indent }, SMALL);
};

const MIDDLE: Lettering = { ...BODY, align: 'center' };

const legendOf = ({ participants }: PrintedAttendanceList): string =>
  `Keterangan: ${MARKS.present} = hadir; ${MARKS.late} = hadir terlambat; ${MARKS.absent} = tidak hadir; ` +
  `kosong = belum dicatat. Jumlah peserta: ${participants.length} orang.`;

const heightOfEnding = (sheet: Sheet, list: PrintedAttendanceList): number =>
  LINE * 1.5 +
  sheet.heightOf(legendOf(list), sheet.width, SMALL) +
  sheet.heightOf(`${list.signedAt}\n${list.signatory},`, SIGNATORY_WIDTH, MIDDLE) +
  SPACE_TO_SIGN +
  LINE;

/** What the marks mean, and who signs for the list; both on one page. */
const ending = (sheet: Sheet, list: PrintedAttendanceList): void => {
  const right = { x: sheet.left + sheet.width - SIGNATORY_WIDTH, width: SIGNATORY_WIDTH };
  sheet.makeRoom(heightOfEnding(sheet, list));
  sheet.y += LINE * 0.5;
  sheet.text(legendOf(list), { x: sheet.left, width: sheet.width }, SMALL);
  sheet.y += LINE;
  sheet.text(`${list.signedAt}\n${list.signatory},`, right, MIDDLE);
  sheet.y += SPACE_TO_SIGN;
  sheet.label('(..............................................)', right, MIDDLE);
};
