import { type Lettering, longDate, MILLIMETRE, Sheet } from '@app/documents';
import { letter, ordinal } from './indonesian';
import type { PrintedRoster, PrintedSk, RosterLine } from './printed-sk';
import { CAPACITY_PREFIX } from './word-sk';

const MARGINS = { top: 20 * MILLIMETRE, bottom: 22 * MILLIMETRE, left: 25 * MILLIMETRE, right: 20 * MILLIMETRE };
const BODY: Lettering = { size: 11 };
const HEADING: Lettering = { size: 11, weight: 'bold', align: 'center' };
const SMALL: Lettering = { size: 8 };
const CELL_TEXT: Lettering = { size: 10 };
const LINE = 13;
const UNBROKEN = 10 * LINE;
const LABEL_WIDTH = 72;
const COLON_WIDTH = 12;
const NUMBER_WIDTH = 20;
const QR_SIDE = 24 * MILLIMETRE;

/** The decree as a PDF/A-2b of A4 pages. The same content always gives the same bytes. */
export const renderSk = (sk: PrintedSk): Promise<Buffer> => {
  const sheet = new Sheet({
    title: sk.title,
    day: sk.decreedOn,
    margins: MARGINS,
  });
  decree(sheet, sk);
  if (sk.roster) attachment(sheet, sk, sk.roster);
  return sheet.finish((page, pages) => `${sk.title} – halaman ${page} dari ${pages}`, 8);
};

const whole = ({ left, width }: Sheet) => ({ x: left, width });

const centred = (sheet: Sheet, text: string, lettering = HEADING): void => sheet.text(text, whole(sheet), lettering);

const decree = (sheet: Sheet, sk: PrintedSk): void => {
  letterhead(sheet, sk.letterhead);
  centred(sheet, `KEPUTUSAN ${sk.office}`);
  centred(sheet, `NOMOR ${sk.number}`);
  sheet.y += LINE * 0.7;
  centred(sheet, 'TENTANG');
  sheet.y += LINE * 0.4;
  centred(sheet, sk.subject);
  sheet.y += LINE * 0.7;
  centred(sheet, `${sk.office},`);
  sheet.y += LINE;
  list(sheet, 'Menimbang', sk.considerations, (index) => `${letter(index)}.`);
  sheet.y += LINE * 0.3;
  list(sheet, 'Mengingat', sk.legalBases, (index) => `${index + 1}.`);
  sheet.makeRoom(LINE * 6); // the word that all hangs on does not stand alone at the end of a page
  sheet.y += LINE * 0.6;
  centred(sheet, 'MEMUTUSKAN:');
  sheet.y += LINE * 0.6;
  labelled(sheet, { label: 'Menetapkan', text: `KEPUTUSAN ${sk.office} TENTANG ${sk.subject}.`, weight: 'bold' });
  for (const [index, text] of sk.decisions.entries()) {
    const isLast = index === sk.decisions.length - 1;
    labelled(sheet, { label: ordinal(index), text, ...(isLast && { below: closingHeight(sheet, sk) }) });
  }
  signature(sheet, sk);
  copies(sheet, sk.copies);
};

const letterhead = (sheet: Sheet, lines: readonly string[]): void => {
  for (const [index, line] of lines.entries())
    centred(sheet, line, { ...HEADING, size: index === lines.length - 1 ? 15 : 13 });
  sheet.y += 5;
  sheet.rule(2.2);
  sheet.y += 3;
  sheet.rule(0.7);
  sheet.y += LINE * 1.3;
};

interface Labelled {
  readonly label: string;
  readonly number?: string;
  readonly text: string;
  readonly weight?: 'bold';
  /** Of what has to stand on the same page, below the whole paragraph. */
  readonly below?: number;
}

/** A paragraph with its label at the left. It is broken between pages only when it is long. */
const labelled = (sheet: Sheet, { label, number, text, weight, below }: Labelled): void => {
  const indent = LABEL_WIDTH + COLON_WIDTH + (number ? NUMBER_WIDTH : 0);
  const column = { x: sheet.left + indent, width: sheet.width - indent };
  const lettering: Lettering = weight ? { ...BODY, weight } : { ...BODY, align: 'justify' };
  const height = sheet.heightOf(text, column.width, lettering);
  sheet.makeRoom(below === undefined ? Math.min(height, UNBROKEN) : height + 4 + below);
  if (label) {
    sheet.label(label, { x: sheet.left, width: LABEL_WIDTH }, BODY);
    sheet.label(':', { x: sheet.left + LABEL_WIDTH, width: COLON_WIDTH }, BODY);
  }
  if (number) sheet.label(number, { x: sheet.left + LABEL_WIDTH + COLON_WIDTH, width: NUMBER_WIDTH }, BODY);
  sheet.text(text, column, lettering);
  sheet.y += 4;
};

const list = (sheet: Sheet, label: string, items: readonly string[], numberOf: (index: number) => string): void => {
  for (const [index, text] of items.entries())
    labelled(sheet, { label: index === 0 ? label : '', number: numberOf(index), text });
};

const SCAN_ME = 'Pindai kode ini untuk memeriksa keabsahan keputusan ini.';
const SPACE_TO_SIGN = 48;

const BOLD: Lettering = { ...BODY, weight: 'bold' };

const rightHalf = ({ left, width }: Sheet) => ({ x: left + width / 2, width: width / 2 });

const signsAs = ({ office, signatory }: PrintedSk): string => `${CAPACITY_PREFIX[signatory.capacity]}${office},`;

const signatureHeight = (sheet: Sheet, sk: PrintedSk): number => {
  const { width } = rightHalf(sheet);
  const names = [signsAs(sk), sk.signatory.name].map((text) => sheet.heightOf(text, width, BOLD));
  const lines = LINE * (3.5 + sk.signatory.below.length);
  return Math.max(SPACE_TO_SIGN + lines + names.reduce((sum, each) => sum + each, 0), QR_SIDE + LINE * 3.5);
};

/** A signature on a page of its own would prove nothing: it stays with the last decision, and the copies with it. */
const closingHeight = (sheet: Sheet, sk: PrintedSk): number =>
  signatureHeight(sheet, sk) + (sk.copies.length > 0 ? (sk.copies.length + 2) * LINE : 0);

/** Place, day, office and name at the right, the way to the verify page at the left. */
const signature = (sheet: Sheet, sk: PrintedSk): void => {
  const { place, decreedOn, signatory, verifyUrl } = sk;
  const column = rightHalf(sheet);
  sheet.y += LINE;
  const top = sheet.y;
  sheet.qrCode(verifyUrl, { x: sheet.left, width: QR_SIDE });
  sheet.y = top + QR_SIDE + 3;
  sheet.text(`${SCAN_ME}\n${verifyUrl}`, { x: sheet.left, width: sheet.width * 0.48 }, SMALL);
  const end = sheet.y;
  sheet.y = top;
  sheet.text(`Ditetapkan di ${place}\npada tanggal ${longDate(decreedOn)}`, column, BODY);
  sheet.y += LINE * 0.5;
  sheet.text(signsAs(sk), column, BOLD);
  sheet.y += SPACE_TO_SIGN;
  sheet.text(signatory.name, column, BOLD);
  for (const line of signatory.below) sheet.text(line, column, BODY);
  sheet.y = Math.max(sheet.y, end);
};

const copies = (sheet: Sheet, receivers: readonly string[]): void => {
  if (receivers.length === 0) return;
  sheet.y += LINE;
  sheet.text('Tembusan:', whole(sheet), CELL_TEXT);
  for (const [index, receiver] of receivers.entries()) {
    sheet.label(`${index + 1}.`, { x: sheet.left, width: NUMBER_WIDTH }, CELL_TEXT);
    const end = index === receivers.length - 1 ? '.' : ';';
    sheet.text(receiver + end, { x: sheet.left + NUMBER_WIDTH, width: sheet.width - NUMBER_WIDTH }, CELL_TEXT);
  }
};

const COLUMNS = [
  { title: 'NO.', share: 0.07 },
  { title: 'NAMA', share: 0.37 },
  { title: 'KEDUDUKAN DALAM KIM', share: 0.31 },
  { title: 'UNSUR', share: 0.25 },
] as const;
const PADDING = 4;

/** The Lampiran: the roster as a table, whose head stands on each of its pages. */
const attachment = (sheet: Sheet, sk: PrintedSk, { title, lines }: PrintedRoster): void => {
  sheet.newPage();
  const reference = { x: sheet.left + sheet.width * 0.5, width: sheet.width * 0.5 };
  sheet.text(`LAMPIRAN\nKEPUTUSAN ${sk.office}\nNOMOR ${sk.number}`, reference, CELL_TEXT);
  sheet.text(`TANGGAL ${longDate(sk.decreedOn).toUpperCase()}\nTENTANG ${sk.subject}`, reference, CELL_TEXT);
  sheet.y += LINE * 1.5;
  centred(sheet, title);
  sheet.y += LINE;
  const head = COLUMNS.map((column) => column.title);
  row(sheet, head, true);
  for (const [index, line] of lines.entries()) {
    const texts = textsOf(line, index);
    const below = index === lines.length - 1 ? LINE * 0.5 + signatureHeight(sheet, sk) : 0;
    if (!sheet.hasRoom(rowHeight(sheet, texts, false) + below)) {
      sheet.newPage();
      row(sheet, head, true);
    }
    row(sheet, texts, false);
  }
  sheet.y += LINE * 0.5;
  signature(sheet, sk);
};

const textsOf = ({ name, post, unsur }: RosterLine, index: number): string[] => [`${index + 1}.`, name, post, unsur];

const letteringOf = (column: number, isHead: boolean): Lettering => {
  const align = column === 0 || isHead ? 'center' : 'left';
  return { ...CELL_TEXT, align, ...(isHead && { weight: 'bold' }) };
};

const widthOf = (sheet: Sheet, column: number): number => sheet.width * (COLUMNS[column]?.share ?? 0);

const rowHeight = (sheet: Sheet, texts: readonly string[], isHead: boolean): number => {
  const heights = texts.map((text, column) =>
    sheet.heightOf(text, widthOf(sheet, column) - 2 * PADDING, letteringOf(column, isHead)),
  );
  return Math.max(...heights) + 2 * PADDING;
};

const row = (sheet: Sheet, texts: readonly string[], isHead: boolean): void => {
  const height = rowHeight(sheet, texts, isHead);
  const top = sheet.y;
  let x = sheet.left;
  for (const [column, text] of texts.entries()) {
    const width = widthOf(sheet, column);
    sheet.y = top;
    sheet.box({ x, width }, height);
    sheet.y = top + PADDING;
    sheet.text(text, { x: x + PADDING, width: width - 2 * PADDING }, letteringOf(column, isHead));
    x += width;
  }
  sheet.y = top + height;
};
