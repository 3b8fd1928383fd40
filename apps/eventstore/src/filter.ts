import { fromDotnet } from './dotnet-expression';
import type { RecordedEvent } from './event';

/** Which events of the whole log a reader wants. System events (names that start with `$`) are events like others. */
export type EventFilter = (event: Pick<RecordedEvent, 'stream' | 'type'>) => boolean;

export const startsWith =
  (property: 'stream' | 'type', prefixes: readonly string[]): EventFilter =>
  (event) =>
    prefixes.some((prefix) => event[property].startsWith(prefix));

/** @throws SyntaxError when the expression is malformed, or means something to .NET that is not translated. */
export const matches = (property: 'stream' | 'type', expression: string): EventFilter => {
  const pattern = fromDotnet(expression);
  return (event) => pattern.test(event[property]);
};
