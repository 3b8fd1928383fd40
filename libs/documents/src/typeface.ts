import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackedFont } from './woff';

type Pdf = PDFKit.PDFDocument;

export type Weight = 'regular' | 'bold';

/** Tinos, in the metrics of Times New Roman; the package has it cut up by script. */
const CUTS = ['latin', 'latin-ext'] as const;
const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };

/** A text has a letter that no cut has. Does not say which text: it may be a name. */
export class UnprintableText extends Error {
  constructor(readonly codePoint: number) {
    super(`The typeface has no letter U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
  }
}

/** Letters of one cut in a row. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

/** Read once in a process: they are part of the program. */
const fonts = new Map<string, Buffer>();

const fontOf = (cut: string, weight: Weight): Buffer => {
  const file = `@fontsource/tinos/files/tinos-${cut}-${WEIGHTS[weight]}-normal.woff`;
  const font = fonts.get(file) ?? unpackedFont(readFileSync(createRequire(__filename).resolve(file)));
  fonts.set(file, font);
  return font;
};

/** The letters that one document is set in: each comes from the first cut that has it. */
export class Typeface {
  private readonly known = new Map<string, Map<number, boolean>>();

  constructor(private readonly pdf: Pdf) {
    for (const weight of ['regular', 'bold'] as const)
      for (const cut of CUTS) pdf.registerFont(`${weight} ${cut}`, fontOf(cut, weight));
  }

  /** Throws `UnprintableText`. */
  runsOf(text: string, weight: Weight): Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const letter of text) {
      const last = runs.at(-1);
      const font = this.fontOf(letter, weight, last?.font);
      if (last?.font === font) last.text += letter;
      else runs.push({ font, text: letter });
    }
    return runs;
  }

  /** A space, which several cuts have, stays in the cut before it. */
  private fontOf(letter: string, weight: Weight, preferred?: string): string {
    const codePoint = letter.codePointAt(0) ?? 0;
    const fonts = CUTS.map((cut) => `${weight} ${cut}`);
    const font = [preferred ?? '', ...fonts].find((name) => fonts.includes(name) && this.has(name, codePoint));
    if (font === undefined) throw new UnprintableText(codePoint);
    return font;
  }

  private has(font: string, codePoint: number): boolean {
    const known = this.known.get(font) ?? new Map<number, boolean>();
    this.known.set(font, known);
    const has = known.get(codePoint) ?? this.asked(font, codePoint);
    known.set(codePoint, has);
    return has;
  }

  private asked(font: string, codePoint: number): boolean {
    // Where pdfkit keeps what it opened; it has no public way to ask.
    const { _font } = this.pdf.font(font) as unknown as {
      _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    };
    return codePoint >= 0x20 && _font.font.hasGlyphForCodePoint(codePoint);
  }
}
