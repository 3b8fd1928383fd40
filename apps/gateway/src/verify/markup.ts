/** Markup that may be put into markup as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = string | Markup | undefined | false | readonly Part[];

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
  return part.map(textOf).join('');
};

/**
 * HTML. What is put in is text, unless it is markup itself. Not called `html`, since formatters would then move spaces
 * about in it, which a style that is allowed by its hash does not survive.
 */
export const markup = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.map((text, index) => text + textOf(parts[index])).join(''));
