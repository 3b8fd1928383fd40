const NAME_WIDTH = 58;
const FIGURE_WIDTH = 16;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const rounded = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

export const heading = (title: string): void => print(`\n${title}`);

/** One line: what, how much, and beside it how that compares to the yardstick of the same run. */
export const figure = (name: string, value: number, unit: string, comparison = ''): void =>
  print(
    `  ${name.padEnd(NAME_WIDTH)}${rounded(value).padStart(FIGURE_WIDTH)} ${unit.padEnd(10)} ${comparison}`.trimEnd(),
  );

/** `0.42 of raw commits (aim: at least 0.4)` */
export const compared = (ratio: number, to: string, aim?: string): string =>
  `${rounded(ratio)} of ${to}${aim === undefined ? '' : ` (aim: ${aim})`}`;

/** Something else that whoever reads the figures has to know. */
export const note = (text: string): void => print(`  ${text}`);
