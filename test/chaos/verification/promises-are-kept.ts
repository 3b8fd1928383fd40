import { diverged, duplicated, type Finding, lost } from '../finding';
import type { Acknowledged } from '../load/ledger';
import { groupedBy } from './grouped-by';
import { placeOf } from './log-is-sound';
import type { LoggedEvent } from './read-log';

/** Every command that was acknowledged stands in the log: once, whole, and where its caller was told. */
export const promisesAreKept = (acknowledged: Iterable<Acknowledged>, log: readonly LoggedEvent[]): Finding[] => {
  const byCommand = groupedBy(log, ({ causationId }) => causationId);
  return [...acknowledged].flatMap((command) => kept(command, byCommand.get(command.commandId) ?? []));
};

const kept = (command: Acknowledged, events: readonly LoggedEvent[]): Finding[] => {
  const at = placeOf(command);
  const last = events.at(-1);
  if (!last) return [lost(`${at}, position ${command.position}, was acknowledged: ${command.events.join(', ')}`)];
  const found = events.map(({ type }) => type).join(', ');
  const where = events.map(placeOf).join(', ');
  if (events.length > command.events.length) return [duplicated(`${at} was acknowledged once: ${found} at ${where}`)];
  if (events.length < command.events.length) return [lost(`${at} was acknowledged whole: only ${found} at ${where}`)];
  const isThere =
    last.stream === command.stream && last.revision === command.revision && last.position === command.position;
  if (isThere && found === command.events.join(', ')) return [];
  return [
    diverged(
      `${at}, position ${command.position}, was acknowledged: ${found} at ${where}, position ${last.position}`,
    ),
  ];
};
