import { randomUUID } from 'node:crypto';
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { codec, type Decider, type Event, EventSourced, type Stamp } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { inTurn, median, perSecond, ratio } from './measure';
import { compared, figure, heading } from './report';

const IN_FLIGHT = 64;

// The smallest aggregate that there is, on both sides: it counts.

type Counted = Event<'Counted', { by: number }>;
interface Count {
  readonly type: 'Count';
  readonly data: { readonly by: number };
  readonly stamp: Stamp;
}

const counter: Decider<number, Count, Counted> = {
  category: 'counter',
  initialState: 0,
  authorise: () => undefined,
  decide: ({ data: { by } }) => [{ type: 'Counted', data: { by } }],
  evolve: (count, { data: { by } }) => count + by,
};

class Counters extends EventSourced<number, Count, Counted> {
  constructor(store: EventStoreDb) {
    super(store, counter, codec<Counted>('counter', { Counted: 'Counted' }));
  }
}

const stamp = (): Stamp => ({
  at: '2023-10-20T03:00:00.000Z',
  by: { subject: 'bench', role: 'auditor', jurisdiction: '18.72' },
  commandId: randomUUID(),
  correlationId: randomUUID(),
});

/** Read, fold, decide, append: in one process, without HTTP and NATS, beside the same of the peer. */
export const benchCommands = async (
  eventstoreUrl: string,
  scratchUrl: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<void> => {
  heading('Commands in one process: read, fold, decide, append');
  const store = new EventStoreDb({ url: eventstoreUrl, recordedBy: 'bench@0' });
  const counters = new Counters(store);
  const peer = getPostgreSQLEventStore(scratchUrl);
  const peerHandle = CommandHandler<number, Counted>({
    evolve: (count, { data: { by } }) => count + by,
    initialState: () => 0,
  });
  try {
    for (const atOnce of [1, IN_FLIGHT]) {
      const ids = Array.from({ length: atOnce }, () => randomUUID());
      const idOf = (worker: number) => ids[worker] ?? randomUUID();
      const [theirs = [], ours = []] = await inTurn(rounds, [
        () =>
          perSecond(seconds, atOnce, async (worker) => {
            await peerHandle(peer, `counter-${idOf(worker)}`, () => ({ type: 'Counted', data: { by: 1 } }));
            return 1;
          }),
        () =>
          perSecond(seconds, atOnce, async (worker) => {
            await counters.handle(idOf(worker), { type: 'Count', data: { by: 1 }, stamp: stamp() });
            return 1;
          }),
      ]);
      figure(`peer (emmett), ${atOnce} at once`, median(theirs), 'commands/s');
      const beside = compared(ratio(ours, theirs), 'the peer');
      figure(`ours, ${atOnce} at once`, median(ours), 'commands/s', beside);
    }
  } finally {
    await peer.close();
    store.onApplicationShutdown();
  }
};
