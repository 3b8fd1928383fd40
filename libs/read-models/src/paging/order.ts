import type { Direction } from '@app/contracts';

/** The values of a row by which it is ordered: its place among all others. */
export type Place = readonly string[];

/**
 * A column that is never null, with its table, and how its values are written; text is of `collate "C"`. Without the table
 * PostgreSQL would take it for what the statement puts out under the same name.
 */
export interface OrderedBy {
  readonly column: string;
  readonly type: 'text' | 'uuid' | 'bigint';
}

/** Columns that together tell each row from all others, and which way round. */
export interface Order {
  readonly columns: readonly OrderedBy[];
  readonly direction: Direction;
}

/** For `order by`. */
export const orderBy = ({ columns, direction }: Order): string =>
  columns.map(({ column }) => `${column} ${direction}`).join(', ');

/** A condition: the row comes behind the place in the parameter, a `text[]`. */
export const behind =
  ({ columns, direction }: Order) =>
  (parameter: string): string => {
    const row = columns.map(({ column }) => column).join(', ');
    const place = columns.map(({ type }, index) => `(${parameter}::text[])[${index + 1}]::${type}`).join(', ');
    return `(${row}) ${direction === 'asc' ? '>' : '<'} (${place})`;
  };

/** The place of a row, as a `text[]`. */
export const placeOf = ({ columns }: Order): string =>
  `array[${columns.map(({ column }) => `${column}::text`).join(', ')}]`;

const WRITTEN: Readonly<Record<OrderedBy['type'], RegExp>> = {
  text: /^[^\p{Cc}]*$/u,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  bigint: /^\d{1,18}$/,
};

/** Whether PostgreSQL can compare rows with this place. */
export const fits = (place: Place, { columns }: Order): boolean =>
  place.length === columns.length && columns.every(({ type }, index) => WRITTEN[type].test(place[index] ?? ''));
