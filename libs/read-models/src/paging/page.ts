import { PAGE_LIMIT, type PageRequest } from '@app/contracts';
import { cursorFor, placeIn } from './cursor';
import type { Order, Place } from './order';

/** What the statement for a page needs: where to begin, and one row more than is shown, which tells whether more follows. */
export const boundsOf = (question: PageRequest, order: Order): { after: Place | undefined; rows: number } => ({
  after: question.cursor === undefined ? undefined : placeIn(question.cursor, question, order),
  rows: (question.limit ?? PAGE_LIMIT) + 1,
});

/** A page of what the statement found, without their places, and the cursor of the next. */
export const pageOf = <Row extends object>(
  found: readonly (Row & { readonly place: Place })[],
  question: PageRequest,
): { shown: Omit<Row, 'place'>[]; next?: string } => {
  const limit = question.limit ?? PAGE_LIMIT;
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    shown: shown.map(({ place: _place, ...row }) => row),
    ...(found.length > limit && last && { next: cursorFor(question, last.place) }),
  };
};
