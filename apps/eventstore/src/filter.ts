import type { RecordedEvent } from './event';

/** Which events of the whole log a reader wants. System events (names that start with `$`) are events like others. */
export type EventFilter = (event: Pick<RecordedEvent, 'stream' | 'type'>) => boolean;

export const startsWith =
  (property: 'stream' | 'type', prefixes: readonly string[]): EventFilter =>
  (event) =>
    prefixes.some((prefix) => event[property].startsWith(prefix));

/** @throws SyntaxError when the expression is malformed, or means something else to JavaScript than to .NET. */
export const matches = (property: 'stream' | 'type', expression: string): EventFilter => {
  const pattern = toPattern(expression);
  return (event) => pattern.test(event[property]);
};

/** Escapes of .NET that JavaScript, where it does not refuse them, takes for the letter. */
const ESCAPES_OF_DOTNET = /(?<!\\)(\\\\)*\\[aeAGpPzZ]/;

/** JavaScript refuses needless escapes, such as of a hyphen, where it knows categories of characters, such as `\p{L}`. */
const toPattern = (expression: string): RegExp => {
  try {
    return new RegExp(expression, 'u');
  } catch (error) {
    if (ESCAPES_OF_DOTNET.test(expression)) throw error;
    return new RegExp(expression);
  }
};
