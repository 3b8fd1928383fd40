import { type Lettering, MILLIMETRE, Sheet } from '@app/documents';
import { heightOfRow, setRow } from '../printing/table-row';
import type { PrintedCertificate } from './printed-certificate';

const MARGINS = { top: 20 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 28 * MILLIMETRE, right: 28 * MILLIMETRE };
const BODY: Lettering = { size: 13, align: 'center' };
const CELL: Lettering = { size: 11 };
const SMALL: Lettering = { size: 8 };
const LINE = 15;
const QR_SIDE = 26 * MILLIMETRE;
const SPACE_TO_SIGN = 17 * MILLIMETRE;
const NUMBER_WIDTH = 40;
const JP_WIDTH = 60;

/**
 * The certificate as a PDF/A-2b: what it says on the front, what was taught on the back. A4 landscape. The same content
 * always gives the same bytes. Throws `UnprintableText`.
 */
export const renderCertificate = async (certificate: PrintedCertificate): Promise<Buffer> => {
  const { heading, number, issuedOn } = certificate;
  const title = `${heading} ${number}`;
  const sheet = new Sheet({ title, day: issuedOn, layout: 'landscape', margins: MARGINS });
  front(sheet, certificate);
  sheet.newPage();
  back(sheet, certificate);
  return sheet.finish((page, pages) => `${title} – halaman ${page} dari ${pages}`, 8);
};

const whole = ({ left, width }: Sheet) => ({ x: left, width });

const centred = (sheet: Sheet, text: string, lettering: Lettering = BODY): void =>
  sheet.text(text, whole(sheet), { ...lettering, align: 'center' });

const frames = (sheet: Sheet): void => {
  sheet.frame(9 * MILLIMETRE, 2.2);
  sheet.frame(11 * MILLIMETRE, 0.7);
};

const front = (sheet: Sheet, certificate: PrintedCertificate): void => {
  frames(sheet);
  for (const [index, line] of certificate.letterhead.entries())
    centred(sheet, line, { size: index === certificate.letterhead.length - 1 ? 16 : 13, weight: 'bold' });
  sheet.y += LINE * 1.4;
  centred(sheet, certificate.heading, { size: 34, weight: 'bold' });
  centred(sheet, `Nomor: ${certificate.number}`, { size: 12 });
  sheet.y += LINE * 1.4;
  centred(sheet, certificate.given);
  sheet.y += LINE * 0.6;
  centred(sheet, certificate.name, { size: 24, weight: 'bold' });
  sheet.y += LINE;
  centred(sheet, certificate.statement);
  centred(sheet, `“${certificate.theme}”`, { size: 14, weight: 'bold' });
  centred(sheet, certificate.details);
  centred(sheet, certificate.result);
  signature(sheet, certificate);
};

/** Place, day and office at the right, the way to the verify page at the left; at the bottom of the page. */
const signature = (sheet: Sheet, { signedAt, signatory, scan, verifyUrl }: PrintedCertificate): void => {
  const right = { x: sheet.left + sheet.width * 0.58, width: sheet.width * 0.42 };
  const office: Lettering = { size: 12, weight: 'bold', align: 'center' };
  const height = LINE * 1.2 + sheet.heightOf(signatory, right.width, office) + SPACE_TO_SIGN + LINE;
  const top = Math.max(sheet.y + LINE * 0.6, sheet.bottom - Math.max(height, QR_SIDE) - LINE);
  sheet.y = top;
  sheet.qrCode(verifyUrl, { x: sheet.left, width: QR_SIDE });
  sheet.y = top + QR_SIDE - LINE * 2;
  sheet.text(`${scan}\n${verifyUrl}`, { x: sheet.left + QR_SIDE + 10, width: sheet.width * 0.4 }, SMALL);
  sheet.y = top;
  sheet.text(signedAt, right, { size: 12, align: 'center' });
  sheet.text(`${signatory},`, right, office);
  sheet.y += SPACE_TO_SIGN;
  sheet.label('(..............................................)', right, { size: 12, align: 'center' });
};

const back = (sheet: Sheet, { topics, jp }: PrintedCertificate): void => {
  frames(sheet);
  centred(sheet, topics.title, { size: 14, weight: 'bold' });
  sheet.y += LINE;
  row(sheet, ['NO.', 'MATERI', 'JP'], true);
  for (const [index, { title, jp: hours }] of topics.lines.entries())
    row(sheet, [`${index + 1}.`, title, hours.toString()], false);
  row(sheet, ['', 'JUMLAH', jp.toString()], true);
};

const row = (sheet: Sheet, [number = '', title = '', jp = '']: readonly string[], isBold: boolean): void => {
  const middle: Lettering = { ...CELL, align: 'center', ...(isBold && { weight: 'bold' }) };
  const titleWidth = sheet.width - NUMBER_WIDTH - JP_WIDTH;
  const cells = [
    { text: number, x: sheet.left, width: NUMBER_WIDTH, lettering: middle },
    { text: title, x: sheet.left + NUMBER_WIDTH, width: titleWidth, lettering: isBold ? middle : CELL },
    { text: jp, x: sheet.left + NUMBER_WIDTH + titleWidth, width: JP_WIDTH, lettering: middle },
  ];
  const height = heightOfRow(sheet, cells);
  if (!sheet.hasRoom(height)) {
    sheet.newPage();
    frames(sheet);
  }
  setRow(sheet, cells, height);
};
