import fc from 'fast-check';
import { v5 as uuidv5, version } from 'uuid';
import { AppendOutcomeUnknown, ConcurrencyConflict, Forbidden, Rejected, Stale } from './errors';
import type { EventToStore, Stamp, StoredEvent } from './event';
import type { Appended, ExpectedRevision } from './event-store';
import { openFingerprint } from './fingerprint';
import {
  close,
  guestListDecider,
  GuestLists,
  HOST,
  invite,
  LIST,
  OTHER_STAMP,
  ROOM,
  STAMP,
  STRANGER,
  THIRD_STAMP,
} from './guest-list.fixtures';
import { InMemoryEventStore } from './testing';

type Trouble = (append: () => Promise<Appended>) => Promise<Appended>;

/** The log as the outside world may spoil it: each trouble befalls one append, the next one in turn. */
class TroubledStore extends InMemoryEventStore {
  readonly troubles: Trouble[] = [];
  readonly readsFrom: (bigint | undefined)[] = [];
  readonly expectations: ExpectedRevision[] = [];

  override read(stream: string, from?: bigint): AsyncIterable<StoredEvent> {
    this.readsFrom.push(from);
    return super.read(stream, from);
  }

  override append(stream: string, events: readonly EventToStore[], expected: ExpectedRevision): Promise<Appended> {
    this.expectations.push(expected);
    const append = () => super.append(stream, events, expected);
    return this.troubles.shift()?.(append) ?? append();
  }
}

const answerIsLost: Trouble = async (append) => {
  await append();
  throw new AppendOutcomeUnknown(new Error('connection reset'));
};
const requestIsLost: Trouble = () => Promise.reject(new AppendOutcomeUnknown(new Error('connection reset')));

describe('An aggregate and the log', () => {
  let store: TroubledStore;
  let lists: GuestLists;
  /** Somebody else's command reaches the log after we have read it and before we append. */
  const meanwhile = (command: Parameters<GuestLists['handle']>[1]) =>
    store.troubles.push(async (append) => {
      await new GuestLists(store).handle(LIST, command);
      return append();
    });
  const guests = async () => (await lists.current(LIST)).guests;

  beforeEach(() => {
    store = new TroubledStore();
    lists = new GuestLists(store);
  });

  it('appends at the revision that was read', async () => {
    await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
    await lists.handle(LIST, close(OTHER_STAMP));
    expect(store.expectations).toEqual(['no_stream', 1n]);
  });

  it('answers with the id, and with the revision and position of the last event as decimal strings', async () => {
    await new GuestLists(store).handle('l-2', close(THIRD_STAMP));
    const written = await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
    expect(written).toEqual({ id: LIST, revision: '1', position: '2' });
  });

  it('stores who acted, when, and by which command of which request', async () => {
    await lists.handle(LIST, invite(['Satu'], STAMP));
    expect(store.log[0]).toMatchObject({
      stream: 'guestList-l-1',
      type: 'GuestInvited',
      metadata: {
        $correlationId: STAMP.correlationId,
        $causationId: STAMP.commandId,
        at: '2026-03-02T08:00:00.000Z',
        actor: HOST,
      },
    });
  });

  it('derives the id of an event from its command, what that was told, its stream and its place among the command’s events', async () => {
    await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
    await lists.handle('l-2', invite(['Satu'], STAMP));
    const ids = store.log.map(({ id }) => id);
    const told = await Promise.all(
      [invite(['Satu', 'Dua'], STAMP), invite(['Satu'], STAMP)].map((command) => openFingerprint(command)),
    );
    expect(ids).toEqual([
      uuidv5(`guestList-l-1/${told[0]}/0`, STAMP.commandId),
      uuidv5(`guestList-l-1/${told[0]}/1`, STAMP.commandId),
      uuidv5(`guestList-l-2/${told[1]}/0`, STAMP.commandId),
    ]);
    expect(new Set(ids).size).toBe(3);
    expect(ids.map(version)).toEqual([5, 5, 5]);
  });

  describe('when others change it at the same time', () => {
    it('decides again on what they left', async () => {
      meanwhile(invite(['Dua'], OTHER_STAMP));
      const written = await lists.handle(LIST, invite(['Satu'], STAMP));
      expect(await guests()).toEqual(['Dua', 'Satu']);
      expect(written.revision).toBe('1');
    });

    it('rejects what is against the rules by now', async () => {
      meanwhile(invite(['Dua', 'Tiga'], OTHER_STAMP));
      await expect(lists.handle(LIST, invite(['Satu', 'Empat'], STAMP))).rejects.toThrow(Rejected);
      expect(await guests()).toEqual(['Dua', 'Tiga']);
    });

    it('gives up after twenty lost races', async () => {
      store.troubles.push(...Array.from({ length: 20 }, () => () => Promise.reject(new ConcurrencyConflict())));
      await expect(lists.handle(LIST, invite(['Satu'], STAMP))).rejects.toThrow(ConcurrencyConflict);
      await expect(lists.handle(LIST, invite(['Satu'], STAMP))).resolves.toMatchObject({ revision: '0' });
    });
  });

  describe('when a command comes again', () => {
    it('gives the same answer and appends nothing', async () => {
      const first = await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
      expect(await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP))).toEqual(first);
      expect(store.log).toHaveLength(2);
    });

    it('gives the same answer after later events, even when the rules would say no by now', async () => {
      const first = await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
      await lists.handle(LIST, invite(['Tiga'], OTHER_STAMP));
      expect(await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP))).toEqual(first);
      expect(await guests()).toEqual(['Satu', 'Dua', 'Tiga']);
    });

    it('gives the same answer although the revision it named was passed by its own events', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      const command = invite(['Dua'], { ...OTHER_STAMP, ifRevision: '0' });
      const first = await lists.handle(LIST, command);
      expect(await lists.handle(LIST, command)).toEqual(first);
    });

    it('answers with the present end when there was nothing to do', async () => {
      await lists.handle(LIST, close(STAMP));
      await lists.handle(LIST, invite(['Satu'], OTHER_STAMP));
      const written = await lists.handle(LIST, close(THIRD_STAMP));
      expect(written).toEqual({ id: LIST, revision: '1', position: '1' });
      expect(store.log).toHaveLength(2);
    });
  });

  describe('when the caller names the revision that was seen', () => {
    it('carries the command out at that revision', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      await lists.handle(LIST, invite(['Dua'], { ...OTHER_STAMP, ifRevision: '0' }));
      expect(await guests()).toEqual(['Satu', 'Dua']);
    });

    it('refuses when the aggregate was changed since', async () => {
      await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
      await expect(lists.handle(LIST, close({ ...OTHER_STAMP, ifRevision: '0' }))).rejects.toThrow(Stale);
    });

    it('refuses when the aggregate is changed in the very moment', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      meanwhile(invite(['Dua'], THIRD_STAMP));
      await expect(lists.handle(LIST, close({ ...OTHER_STAMP, ifRevision: '0' }))).rejects.toThrow(Stale);
      expect((await lists.current(LIST)).closed).toBe(false);
    });
  });

  describe('when the store does not say what became of an append', () => {
    it('finds the events that were stored', async () => {
      store.troubles.push(answerIsLost);
      const written = await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
      expect(written).toEqual({ id: LIST, revision: '1', position: '1' });
      expect(store.log).toHaveLength(2);
    });

    it('appends what was not stored', async () => {
      store.troubles.push(requestIsLost);
      const written = await lists.handle(LIST, invite(['Satu'], STAMP));
      expect(written).toEqual({ id: LIST, revision: '0', position: '0' });
      expect(store.log).toHaveLength(1);
    });

    it('says so after the second time, and a repeat finds what became of it', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      store.troubles.push(requestIsLost, answerIsLost);
      await expect(lists.handle(LIST, invite(['Dua'], OTHER_STAMP))).rejects.toThrow(AppendOutcomeUnknown);
      await expect(lists.handle(LIST, invite(['Dua'], OTHER_STAMP))).resolves.toMatchObject({ revision: '1' });
      expect(await guests()).toEqual(['Satu', 'Dua']);
    });
  });

  it('asks whether the actor may before it asks whether the rules allow', async () => {
    const full = Array.from({ length: ROOM + 1 }, (_, index) => `guest ${index}`);
    await expect(lists.handle(LIST, invite(full, { ...STAMP, by: STRANGER }))).rejects.toThrow(Forbidden);
    await expect(lists.rehearse(LIST, invite(full, { ...STAMP, by: STRANGER }))).rejects.toThrow(Forbidden);
    await expect(lists.handle(LIST, invite(full, STAMP))).rejects.toThrow(Rejected);
  });

  it('does not pass over an event of unknown name in its own stream', async () => {
    await lists.handle(LIST, invite(['Satu'], STAMP));
    const [known] = store.log.splice(0);
    store.log.push({ ...(known as StoredEvent), type: 'GuestUninvited' });
    await expect(new GuestLists(store).handle(LIST, close(OTHER_STAMP))).rejects.toThrow(
      'guestList-l-1 holds an event of unknown name GuestUninvited',
    );
  });

  it('rehearses a command without writing anything', async () => {
    await lists.handle(LIST, invite(['Satu'], STAMP));
    expect(await lists.rehearse(LIST, invite(['Dua'], OTHER_STAMP))).toEqual({
      state: { guests: ['Satu'], closed: false },
      revision: '0',
      carriedOut: false,
    });
    await expect(lists.rehearse(LIST, invite(['B', 'C', 'D'], OTHER_STAMP))).rejects.toThrow(Rejected);
    await expect(lists.rehearse(LIST, close({ ...OTHER_STAMP, ifRevision: '7' }))).rejects.toThrow(Stale);
    expect(store.log).toHaveLength(1);
  });

  it('rehearses a command that was carried out before as it went then', async () => {
    await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
    await expect(lists.rehearse(LIST, invite(['Satu', 'Dua'], STAMP))).resolves.toMatchObject({
      state: { closed: false },
      carriedOut: true,
    });
  });

  it('stores from where a fact of the past was read', async () => {
    await lists.handle(LIST, invite(['Satu'], { ...STAMP, importedFrom: 'guests.csv, line 2' }));
    await lists.handle(LIST, invite(['Dua'], OTHER_STAMP));
    expect(store.log.map(({ metadata }) => metadata.importedFrom)).toEqual(['guests.csv, line 2', undefined]);
  });

  describe('when a command id comes with other data', () => {
    const reused = expect.objectContaining({ code: 'idempotency_key_reused' }) as unknown;

    it('refuses, and stores nothing', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      await expect(lists.handle(LIST, invite(['Dua'], STAMP))).rejects.toEqual(reused);
      await expect(lists.rehearse(LIST, invite(['Dua'], STAMP))).rejects.toEqual(reused);
      expect(store.log).toHaveLength(1);
    });

    it('refuses after a restart too, also when the store would take the event for the same', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      await expect(new GuestLists(store).handle(LIST, invite(['Dua'], STAMP))).rejects.toEqual(reused);
      const [first] = store.log;
      const other = new InMemoryEventStore();
      await new GuestLists(other).handle(LIST, invite(['Dua'], STAMP));
      expect(other.log[0]?.id).not.toBe(first?.id);
    });

    it('does not mind the order of its keys, nor what is undefined', async () => {
      const { type, stamp } = close(STAMP);
      await lists.handle(LIST, { type, stamp, data: { a: 1, b: [{ c: 2, d: undefined }] } });
      const again = new GuestLists(store).handle(LIST, { type, stamp, data: { b: [{ c: 2 }], a: 1 } });
      await expect(again).resolves.toMatchObject({ revision: '0' });
    });

    it('takes what was stored without saying so for the same', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      const [stored] = store.log.splice(0);
      const { fingerprint, ...metadata } = (stored as StoredEvent).metadata;
      expect(fingerprint).toBeDefined();
      store.log.push({ ...(stored as StoredEvent), metadata });
      const again = new GuestLists(store).handle(LIST, invite(['Dua'], STAMP));
      await expect(again).resolves.toMatchObject({ revision: '0' });
    });
  });

  describe('that was folded before', () => {
    it('is not read for a command that is carried out on what is remembered', async () => {
      await lists.handle(LIST, invite(['Satu', 'Dua'], STAMP));
      await lists.handle(LIST, invite(['Tiga'], OTHER_STAMP));
      await lists.handle(LIST, close(THIRD_STAMP));
      expect(store.readsFrom).toEqual([]);
      expect(await lists.current(LIST)).toEqual({ guests: ['Satu', 'Dua', 'Tiga'], closed: true });
      expect(await new GuestLists(store).current(LIST)).toEqual({ guests: ['Satu', 'Dua', 'Tiga'], closed: true });
    });

    it('is read on from there before anything is refused', async () => {
      await lists.handle(LIST, invite(['Satu', 'Dua', 'Tiga'], STAMP));
      await new GuestLists(store).handle(LIST, close(OTHER_STAMP));
      await expect(lists.handle(LIST, invite(['Empat'], THIRD_STAMP))).rejects.toThrow(Rejected);
      expect(store.readsFrom.at(-1)).toBe(3n);
    });

    it('is read before it is said that there is nothing to do', async () => {
      await lists.handle(LIST, close(STAMP));
      const other = new GuestLists(store);
      await expect(other.handle(LIST, close(OTHER_STAMP))).resolves.toMatchObject({ revision: '0' });
      await expect(other.handle(LIST, close(THIRD_STAMP))).resolves.toMatchObject({ revision: '0' });
    });

    it('still knows every command that it was told', async () => {
      const first = await lists.handle(LIST, invite(['Satu'], STAMP));
      await lists.handle(LIST, invite(['Dua'], OTHER_STAMP));
      expect(await lists.handle(LIST, invite(['Satu'], STAMP))).toEqual(first);
      expect(store.log).toHaveLength(2);
    });

    it('is read anew when the store was put back to a backup', async () => {
      await lists.handle(LIST, invite(['Satu'], STAMP));
      await lists.handle(LIST, invite(['Dua'], OTHER_STAMP));
      expect(await guests()).toEqual(['Satu', 'Dua']);
      store.log.splice(1);
      await lists.handle(LIST, close(THIRD_STAMP));
      expect(await lists.current(LIST)).toEqual({ guests: ['Satu'], closed: true });
    });
  });

  it('folds an event before it takes the next, so that a long stream is never held as a whole', async () => {
    let folded = 0;
    let inAdvance = 0;
    class LongStream extends InMemoryEventStore {
      // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
      override async *read(): AsyncIterable<StoredEvent> {
        for (let revision = 0n; revision < 5_000n; revision++) {
          inAdvance = Math.max(inAdvance, Number(revision) - folded);
          yield { ...(example as StoredEvent), revision, position: revision };
        }
      }
    }
    await lists.handle(LIST, close(STAMP));
    const [example] = store.log;
    const counting = {
      ...guestListDecider,
      evolve: (list: { guests: string[]; closed: boolean }) => (folded++, list),
    };
    await new GuestLists(new LongStream(), counting).current(LIST);
    expect({ folded, inAdvance }).toEqual({ folded: 5_000, inAdvance: 0 });
  });
});

describe('Two handlers of the same aggregate', () => {
  const stamp = (number: number): Stamp => ({ ...STAMP, commandId: uuidv5(`command ${number}`, STAMP.commandId) });
  const roomy = {
    ...guestListDecider,
    decide: (command: Parameters<typeof guestListDecider.decide>[0]) =>
      guestListDecider.decide(command, guestListDecider.initialState),
  };

  it('store every command exactly once, however they get in each other’s way', async () => {
    const numbers = fc.array(fc.nat({ max: 5 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), numbers, numbers, async (scheduler, first, second) => {
        class SlowStore extends InMemoryEventStore {
          override async append(...args: Parameters<InMemoryEventStore['append']>): Promise<Appended> {
            await scheduler.schedule(Promise.resolve());
            return super.append(...args);
          }
        }
        const store = new SlowStore();
        const handler = async (commands: number[]): Promise<void> => {
          const lists = new GuestLists(store, roomy);
          for (const number of commands) {
            const guests = Array.from({ length: 1 + (number % ROOM) }, (_, index) => `${number}/${index}`);
            await lists.handle(LIST, invite(guests, stamp(number)));
          }
        };
        await scheduler.waitFor(Promise.all([handler(first), handler(second)]));

        const sent = new Set([...first, ...second]);
        const { guests } = await new GuestLists(store, roomy).current(LIST);
        const expected = [...sent].flatMap((number) =>
          Array.from({ length: 1 + (number % ROOM) }, (_, index) => `${number}/${index}`),
        );
        expect([...guests].sort()).toEqual(expected.sort());
        expect(store.log.map(({ revision }) => revision)).toEqual(store.log.map((_, index) => BigInt(index)));
        expect(new Set(store.log.map(({ id }) => id)).size).toBe(store.log.length);
      }),
      { numRuns: 200 },
    );
  });
});
