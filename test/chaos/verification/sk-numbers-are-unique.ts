import { diverged, duplicated, type Finding, lost } from '../finding';
import type { Contest } from '../load/ledger';
import { groupedBy } from './grouped-by';
import { placeOf } from './log-is-sound';
import type { LoggedEvent } from './read-log';

/** No office used a number twice, and of those who raced for one exactly one was told that it has it, and has it. */
export const skNumbersAreUnique = (contests: readonly Contest[], log: readonly LoggedEvent[]): Finding[] => {
  const issued = groupedBy(
    log.filter(({ type }) => type === 'SkIssued'),
    ({ data }) => String(data['number']),
  );
  const twice = [...issued].flatMap(([number, events]) =>
    events.length > 1 ? [duplicated(`SK ${number} was issued by ${events.map(placeOf).join(' and ')}`)] : [],
  );
  return [...twice, ...contests.flatMap((contest) => settled(contest, issued.get(contest.number) ?? []))];
};

const settled = ({ number, winners }: Contest, [issued]: readonly LoggedEvent[]): Finding[] => {
  const [winner, second] = winners;
  if (!winner) return [lost(`SK ${number} was refused to everybody who asked for it`)];
  if (second) return [duplicated(`SK ${number} was acknowledged for ${winner} and for ${second}`)];
  if (issued?.stream === winner) return [];
  return [diverged(`SK ${number} was acknowledged for ${winner} and is with ${issued ? placeOf(issued) : 'nobody'}`)];
};
