import type { Event, Recorded } from '@app/event-sourcing';
import type { Write } from '@app/postgres';
import type { Projection } from './subscriber';

/** What is to be written at an event, in this order. */
export type Writes = Write | readonly Write[];

/** A read model in tables, as it is declared: what each event writes depends on nothing but the event. */
export interface Tables<E extends Event> extends Pick<Projection<E>, 'name' | 'codecs' | 'schema'> {
  readonly on: { readonly [Type in E['type']]?: (event: Recorded<Extract<E, { type: Type }>>) => Writes };
  /** Written at every event, whatever its type, after what is written at its type alone. */
  readonly onEvery?: (event: Recorded<E>) => Writes;
  /** What the latest event of a stream decides alone. Of many events at once, it is written for the last of each stream. */
  readonly onLatest?: (event: Recorded<E>) => Writes;
}

/** The statements of many events are sent at once, so that it costs the same to wait for one and for a thousand. */
export const projection = <E extends Event>({
  name,
  codecs,
  schema,
  on,
  onEvery,
  onLatest,
}: Tables<E>): Projection<E> => {
  const writers = on as Readonly<Record<string, ((event: Recorded<E>) => Writes) | undefined>>;
  const writes = (event: Recorded<E>): readonly Write[] =>
    [writers[event.type]?.(event) ?? [], onEvery?.(event) ?? []].flat();
  return {
    name,
    codecs,
    schema,
    handles: (type) => (onEvery ?? onLatest) !== undefined || type in writers,
    apply: (sql, events) => {
      const latest = onLatest ? [...new Map(events.map((event) => [event.stream, event])).values()] : [];
      return sql.runAll([...events.flatMap(writes), ...latest.flatMap((event) => onLatest?.(event) ?? [])]);
    },
  };
};
