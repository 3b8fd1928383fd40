import type { SkStatus } from '@app/contracts';

// What an SK is on a day: a term that has passed is over, whether `SkExpired` was recorded yet or not. Said twice, since
// filters have to say it in SQL.

export const skStatusOn = (status: SkStatus, termEnd: string | undefined, day: string): SkStatus =>
  status === 'VALID' && termEnd !== undefined && termEnd < day ? 'EXPIRED' : status;

/** The same in SQL, of the columns `sk_status` and `sk_term_end`. */
export const skStatusOnSql = (day: string): string =>
  `case when sk_status = 'VALID' and sk_term_end < ${day} then 'EXPIRED' else sk_status end`;
