import type { Scene } from './scene';

const REFUSED = '✗';
const DONE = '✓';

/** The story day by day; a refusal with the problem document that came back. */
export const timeline = (scenes: readonly Scene[]): string => {
  const widest = Math.max(...scenes.map(({ who }) => who.length));
  return scenes
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .flatMap(({ day, who, what, refusal }) => {
      const line = `${refusal ? REFUSED : DONE} ${day}  ${who.padEnd(widest)}  ${what}`;
      return refusal ? [line, ...JSON.stringify(refusal, undefined, 2).split('\n').map(indented)] : [line];
    })
    .join('\n');
};

const indented = (line: string): string => `      ${line}`;
