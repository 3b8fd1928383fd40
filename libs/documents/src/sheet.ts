import PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import { Typeface, type Weight } from './typeface';

/** In points, as all lengths here. */
export const MILLIMETRE = 72 / 25.4;

const LEADING = 1.17;

export type Align = 'left' | 'center' | 'justify';

/** How a text is set. */
export interface Lettering {
  readonly size: number;
  readonly weight?: Weight;
  readonly align?: Align;
}

/** Where a text is set: from the left edge of the paper, and how wide it may be. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** What a document is, in its metadata. */
export interface SheetOptions {
  readonly title: string;
  /** `YYYY-MM-DD`: the day that the document says it is of, so that the same document has the same bytes on any day. */
  readonly day: string;
  /** `portrait` unless said. */
  readonly layout?: 'portrait' | 'landscape';
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/**
 * A4 pages that become a PDF/A-2b. The same calls make the same bytes, on any machine: fonts are embedded, nothing is
 * taken from a clock or from chance, and nothing is compressed, since what comes of that differs between builds of zlib.
 */
export class Sheet {
  /** How far down the page the next thing stands. */
  y: number;
  readonly left: number;
  readonly width: number;
  private readonly pdf: PDFKit.PDFDocument;
  private readonly typeface: Typeface;
  private readonly written: Promise<Buffer>;
  private readonly widths = new Map<string, number>();

  constructor(private readonly options: SheetOptions) {
    const { title, day, layout = 'portrait', margins } = options;
    const made = new Date(`${day}T00:00:00Z`);
    this.pdf = new PDFDocument({
      size: 'A4',
      layout,
      margin: 0, // pages are broken here, not by pdfkit
      bufferPages: true,
      compress: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-2b',
      lang: 'id-ID',
      displayTitle: true,
      font: '', // or it takes a font of its own that it does not embed
      info: { Title: title, CreationDate: made, ModDate: made },
    });
    this.typeface = new Typeface(this.pdf);
    const chunks: Buffer[] = [];
    this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.written = new Promise((resolve, reject) => {
      this.pdf.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    });
    this.left = margins.left;
    this.width = this.pdf.page.width - margins.left - margins.right;
    this.y = margins.top;
  }

  get bottom(): number {
    return this.pdf.page.height - this.options.margins.bottom;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = this.options.margins.top;
  }

  /** Whether so much can stand below what there is. */
  hasRoom(height: number): boolean {
    return this.y + height <= this.bottom;
  }

  /** Begins a new page unless so much room is left on this one. */
  makeRoom(height: number): void {
    if (!this.hasRoom(height)) this.newPage();
  }

  /** Throws `UnprintableText`, as all that sets text. */
  heightOf(text: string, width: number, lettering: Lettering): number {
    return this.linesOf(text, width, lettering).length * lettering.size * LEADING;
  }

  /** Sets a text from `y` on, over as many pages as it needs, and moves `y` below it. */
  text(text: string, column: Column, lettering: Lettering): void {
    const height = lettering.size * LEADING;
    for (const { words, isLast } of this.linesOf(text, column.width, lettering)) {
      this.makeRoom(height);
      this.line(words, column, isLast && lettering.align === 'justify' ? { ...lettering, align: 'left' } : lettering);
      this.y += height;
    }
  }

  /** Sets a text of one line at `y`, and leaves `y` where it is. */
  label(text: string, column: Column, lettering: Lettering): void {
    this.line(text.normalize('NFC').split(' '), column, lettering);
  }

  rule(thickness: number): void {
    this.pdf
      .moveTo(this.left, this.y)
      .lineTo(this.left + this.width, this.y)
      .lineWidth(thickness)
      .stroke();
  }

  box({ x, width }: Column, height: number): void {
    this.pdf.rect(x, this.y, width, height).lineWidth(0.5).stroke();
  }

  /** A frame around the page, so far from its edges. */
  frame(distance: number, thickness: number): void {
    const { width, height } = this.pdf.page;
    this.pdf
      .rect(distance, distance, width - 2 * distance, height - 2 * distance)
      .lineWidth(thickness)
      .stroke();
  }

  /** @param text what a phone that scans it opens. */
  qrCode(text: string, { x, width }: Column): void {
    const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
    const side = width / modules.size;
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) this.pdf.rect(x + column * side, this.y + row * side, side, side);
    this.pdf.fill('black');
  }

  /** Sets a line on each page, below the bottom margin, and gives the PDF. */
  async finish(footer: (page: number, pages: number) => string, size: number): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.pdf.switchToPage(page);
      this.y = this.bottom + 12;
      this.label(footer(page - start + 1, count), { x: this.left, width: this.width }, { size, align: 'center' });
    }
    this.pdf.end();
    return this.written;
  }

  /** Breaks where a space or a line break stands; a word that is wider than the column is broken within. */
  private linesOf(text: string, width: number, lettering: Lettering): { words: string[]; isLast: boolean }[] {
    return text
      .normalize('NFC')
      .split('\n')
      .flatMap((paragraph) => {
        const lines: string[][] = [[]];
        let used = 0;
        for (const word of paragraph.split(' ').flatMap((whole) => this.piecesOf(whole, width, lettering))) {
          const line = lines.at(-1) ?? [];
          const isFirst = line.length === 0;
          const wanted = (isFirst ? 0 : used + this.widthOf(' ', lettering)) + this.widthOf(word, lettering);
          const fits = isFirst || wanted <= width;
          if (fits) line.push(word);
          else lines.push([word]);
          used = fits ? wanted : this.widthOf(word, lettering);
        }
        return lines.map((words, index) => ({ words, isLast: index === lines.length - 1 }));
      });
  }

  private piecesOf(word: string, width: number, lettering: Lettering): string[] {
    if (this.widthOf(word, lettering) <= width) return [word];
    const pieces = [''];
    for (const letter of word) {
      const piece = pieces.at(-1) ?? '';
      if (piece && this.widthOf(piece + letter, lettering) > width) pieces.push(letter);
      else pieces[pieces.length - 1] = piece + letter;
    }
    return pieces;
  }

  /** Remembered, since the words of a decree come again and again, and measuring is what takes its time. */
  private widthOf(text: string, { size, weight = 'regular' }: Lettering): number {
    const key = `${weight} ${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const widths = this.typeface
      .runsOf(text, weight)
      .map((run) => this.pdf.font(run.font).fontSize(size).widthOfString(run.text));
    const width = widths.reduce((sum, each) => sum + each, 0);
    this.widths.set(key, width);
    return width;
  }

  /** Each word with the space behind it, so that what is copied out of the document is as it was. */
  private line(words: readonly string[], column: Column, lettering: Lettering): void {
    const { size, weight = 'regular', align = 'left' } = lettering;
    const text = words.join(' ');
    const spare = column.width - this.widthOf(text, lettering);
    const stretch = align === 'justify' && words.length > 1 ? spare / (words.length - 1) : 0;
    const pieces = stretch > 0 ? words.map((word, index) => (index < words.length - 1 ? `${word} ` : word)) : [text];
    let x = column.x + (align === 'center' ? spare / 2 : 0);
    for (const piece of pieces) {
      for (const run of this.typeface.runsOf(piece, weight)) {
        this.pdf.font(run.font).fontSize(size).text(run.text, x, this.y, { lineBreak: false });
        x += this.pdf.widthOfString(run.text);
      }
      x += stretch;
    }
  }
}
