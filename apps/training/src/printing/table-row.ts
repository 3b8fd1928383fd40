import type { Column, Lettering, Sheet } from '@app/documents';

const PADDING = 5;

/** A cell of a table: its edges, and the text in it, which stands in the middle of its height. */
export interface Cell extends Column {
  readonly text: string;
  readonly lettering: Lettering;
}

const heightOfText = (sheet: Sheet, { text, width, lettering }: Cell): number =>
  sheet.heightOf(text, width - 2 * PADDING, lettering);

/** How much room a row of these cells takes. */
export const heightOfRow = (sheet: Sheet, cells: readonly Cell[]): number =>
  Math.max(...cells.map((cell) => heightOfText(sheet, cell))) + 2 * PADDING;

/** Sets a row at `y` and moves `y` below it. Whoever calls has made room for it: a row is not broken. */
export const setRow = (sheet: Sheet, cells: readonly Cell[], height: number): void => {
  const top = sheet.y;
  for (const cell of cells) {
    const { text, x, width, lettering } = cell;
    sheet.y = top;
    sheet.box(cell, height);
    sheet.y = top + (height - heightOfText(sheet, cell)) / 2;
    sheet.text(text, { x: x + PADDING, width: width - 2 * PADDING }, lettering);
  }
  sheet.y = top + height;
};
