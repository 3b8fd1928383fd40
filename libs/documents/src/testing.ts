/** What a spec sees of a PDF that a `Sheet` made. */
export interface ReadPdf {
  /** The text of each page, a line for each piece that was set, in that order. */
  readonly pages: readonly string[];
  /** The whole file, a character for each byte. */
  readonly source: string;
}

/** Reads what a `Sheet` writes and nothing else: uncompressed, with a map to Unicode for each font. */
export const readPdf = (pdf: Buffer): ReadPdf => {
  const source = pdf.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gms)].map(([, id = '', body = '']) => [id, body]),
  );
  const referred = (body: string, key: string): string =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const fonts = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      lettersOf(referred(objects.get(id) ?? '', 'ToUnicode')),
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return { source, pages: pages.map((body) => textOf(referred(body, 'Contents'), fonts)) };
};

/** By glyph, in hexadecimal. */
type Letters = ReadonlyMap<string, string>;

const lettersOf = (map: string): Letters => {
  const [, first = '', list = ''] = /beginbfrange\n<(\w+)> <\w+> \[(.*?)\]/s.exec(map) ?? [];
  const codes = [...list.matchAll(/<(\w+)>/g)].map(([, code = '']) => code);
  return new Map(
    codes.map((code, index) => [
      (parseInt(first, 16) + index).toString(16).padStart(4, '0'),
      Buffer.from(code, 'hex').swap16().toString('utf16le'),
    ]),
  );
};

const textOf = (content: string, fonts: ReadonlyMap<string, Letters>): string =>
  [...content.matchAll(/\/(F\d+) [\d.]+ Tf\n\[(.*?)\] TJ/gs)]
    .map(([, font = '', pieces = '']) => {
      const glyphs = [...pieces.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      return glyphs.map((glyph) => fonts.get(font)?.get(glyph) ?? '\uFFFD').join('');
    })
    .join('\n');
