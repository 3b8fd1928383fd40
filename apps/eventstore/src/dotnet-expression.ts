/** The characters of `\d`, `\w` and `\s` in .NET, of all scripts. */
const DIGITS = '\\p{Nd}';
const LETTERS = '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}';
const BLANKS = '\\f\\n\\r\\t\\v\\x85\\p{Z}';

/** At the bounds of words the two joiners are letters too. */
const LETTER = `[${LETTERS}\\u200c\\u200d]`;

const TRANSLATIONS: Readonly<Record<string, string>> = {
  '\\d': `[${DIGITS}]`,
  '\\D': `[^${DIGITS}]`,
  '\\w': `[${LETTERS}]`,
  '\\W': `[^${LETTERS}]`,
  '\\s': `[${BLANKS}]`,
  '\\S': `[^${BLANKS}]`,
  '\\b': `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`,
  '\\B': `(?:(?<=${LETTER})(?=${LETTER})|(?<!${LETTER})(?!${LETTER}))`,
  '.': '[^\\n]',
  $: '(?=\\n?$)',
};

const TRANSLATIONS_IN_CLASS: Readonly<Record<string, string>> = {
  '\\d': DIGITS,
  '\\D': '\\P{Nd}',
  '\\w': LETTERS,
  '\\s': BLANKS,
};

const PARTS = /\\[^]|\[\^?(?:\\[^]|[^\]\\])*\]|[.$]/g;
const ESCAPES = /\\[^]/g;

/** Escapes that .NET allows and JavaScript does not, since they are needless; the hyphen needs one in a class. */
const NEEDLESS = /^\\[ !"#%&',:;<=>@`~]$/;

/** @throws SyntaxError when the expression is malformed, or means something to .NET that is not translated. */
export const fromDotnet = (expression: string): RegExp => {
  const translated = expression.replace(PARTS, (part) => {
    if (part.startsWith('[')) return translatedClass(part);
    return TRANSLATIONS[part] ?? (part === '\\-' ? '-' : withoutNeed(part));
  });
  return new RegExp(translated, 'u');
};

const translatedClass = (characters: string): string => {
  const members = characters.replace(ESCAPES, 'x');
  // A bracket that comes first is a member to .NET; the others subtract a class, or belong to one of POSIX.
  if (/^\[\^?\]/.test(members) || members.includes('-[') || members.includes('[:'))
    throw new SyntaxError(`${characters} is not translated`);
  return characters.replace(ESCAPES, (escape) => {
    if (escape === '\\W' || escape === '\\S') throw new SyntaxError(`${escape} is not translated within a class`);
    return TRANSLATIONS_IN_CLASS[escape] ?? withoutNeed(escape);
  });
};

const withoutNeed = (escape: string): string => (NEEDLESS.test(escape) ? escape.slice(1) : escape);
