import type { FollowUpBoard } from '@app/contracts';

/** What the kelurahan took on at the Bimtek, a line for each, and how long it took them. */
export const followUpTable = ({ commitments, daysToSk: { fulfilled, median, p90 } }: FollowUpBoard): string => {
  const widest = Math.max(...commitments.map(({ name }) => name.length));
  const lines = commitments.map(
    ({ name, dueOn, status, fulfilledOn = '', days }) =>
      `${name.padEnd(widest)}  due ${dueOn}  ${status} ${fulfilledOn} after ${days} days`,
  );
  const summary = `${fulfilled} of ${commitments.length} fulfilled; days from Bimtek to SK: median ${median}, p90 ${p90}`;
  return [`Follow-up of the Bimtek: ${summary}`, ...lines].join('\n');
};
