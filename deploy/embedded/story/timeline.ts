import type { Scene } from './scene';

const REFUSED = '✗';
const DONE = '✓';

/** The story line by line; a refusal with the problem document that came back. */
export const timeline = (scenes: readonly Scene[]): string => {
  const widest = Math.max(...scenes.map(({ who }) => who.length));
  return scenes
    .flatMap(({ day, who, what, refusal }) => {
      const line = `${refusal ? REFUSED : DONE} ${day}  ${who.padEnd(widest)}  ${what}`;
      const indent = ' '.repeat(widest + 16);
      return refusal ? [line, ...problemLines(refusal).map((text) => indent + text)] : [line];
    })
    .join('\n');
};

const problemLines = ({ status, code, title, detail }: NonNullable<Scene['refusal']>): string[] => [
  `refused: ${status} ${code} (application/problem+json)`,
  `${title}: ${detail}`,
];
