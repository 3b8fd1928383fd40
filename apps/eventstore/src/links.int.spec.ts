import { randomUUID } from 'node:crypto';
import { binaryEvent, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { collect, startTestEventStore, tested, testedEvents, type TestEventStore } from './testing';

jest.setTimeout(60_000);

let store: TestEventStore;
let client: EventStoreDBClient;
let source: string;
let links: string;

beforeAll(async () => {
  store = await startTestEventStore();
  client = store.client;
});
afterAll(() => store.close());
beforeEach(async () => {
  source = `source-${randomUUID()}`;
  links = `links-${randomUUID()}`;
  await client.appendToStream(source, testedEvents(3));
});

const link = (target: string) => binaryEvent({ type: '$>', data: Buffer.from(target) });
const shown = ({ event, link }: ResolvedEvent) => [
  event && `${event.revision} of ${event.streamId === source ? 'source' : 'links'}`,
  link && `${link.revision} of ${link.streamId === links ? 'links' : 'source'}`,
];
const read = async (resolveLinkTos: boolean) =>
  (await collect(client.readStream(links, { resolveLinkTos }))).map(shown);

describe('A link', () => {
  beforeEach(async () => {
    await client.appendToStream(links, [link(`2@${source}`), tested(1), link(`0@${source}`)]);
  });

  it('is read as it is, unless it is to be resolved', async () => {
    const events = await collect(client.readStream(links));
    expect(events.map(shown)).toEqual([
      ['0 of links', undefined],
      ['1 of links', undefined],
      ['2 of links', undefined],
    ]);
    expect(events[0]?.event).toMatchObject({ type: '$>', isJson: false });
  });

  it('is resolved to the event that it points to', async () => {
    expect(await read(true)).toEqual([
      ['2 of source', '0 of links'],
      ['1 of links', undefined],
      ['0 of source', '2 of links'],
    ]);
    const backwards = { resolveLinkTos: true, direction: 'backwards', fromRevision: 'end' } as const;
    expect((await collect(client.readStream(links, backwards))).map(shown)[0]).toEqual(['0 of source', '2 of links']);
  });

  it('has its own position, and its event that of the event', async () => {
    const [resolved] = await collect(client.readStream(links, { resolveLinkTos: true }));
    expect(resolved?.commitPosition).toBe(resolved?.link?.position?.commit);
    expect(resolved?.event?.position?.commit).toBeLessThan(resolved?.commitPosition ?? 0n);
  });

  it('is resolved in the whole log, and for subscriptions', async () => {
    const inLog = await collect(
      client.readAll({ resolveLinkTos: true, direction: 'backwards', fromPosition: 'end' }),
    );
    expect(inLog.slice(0, 3).map(shown)).toEqual((await read(true)).toReversed());

    const fromStream = client.subscribeToStream(links, { resolveLinkTos: true });
    const fromLog = client.subscribeToAll({ resolveLinkTos: true });
    const first = new Promise<ResolvedEvent>((resolve) => fromStream.once('data', resolve));
    const firstLink = new Promise<ResolvedEvent>((resolve) => {
      fromLog.on('data', (resolved: ResolvedEvent) => resolved.link?.streamId === links && resolve(resolved));
    });
    expect(shown(await first)).toEqual(['2 of source', '0 of links']);
    expect(shown(await firstLink)).toEqual(['2 of source', '0 of links']);
    await Promise.all([fromStream.unsubscribe(), fromLog.unsubscribe()]);
  });

  it('has no event, once that cannot be read any more', async () => {
    await client.setStreamMetadata(source, { truncateBefore: 1 });
    expect(await read(true)).toEqual([
      ['2 of source', '0 of links'],
      ['1 of links', undefined],
      [undefined, '2 of links'],
    ]);
    await client.deleteStream(source);
    expect((await read(true))[0]).toEqual([undefined, '0 of links']);
    await client.tombstoneStream(source);
    expect((await read(true))[0]).toEqual([undefined, '0 of links']);
  });
});

it('A link to nothing has no event, and what is no link is itself', async () => {
  const toNothing = [`9@${source}`, '0@missing-1', '5', '0@', '-1@missing-1', `-2@${source}`, '0@a\0'];
  const noLinks = ['nonsense', '', `@${source}`, `9223372036854775808@${source}`, `0x1@${source}`];
  await client.appendToStream(links, [...toNothing, ...noLinks].map(link));
  expect(await read(true)).toEqual([
    ...toNothing.map((_, n) => [undefined, `${n} of links`]),
    ...noLinks.map((_, n) => [`${toNothing.length + n} of links`, undefined]),
  ]);
});

it('A link has its number as .NET reads it, and -1 is the last event', async () => {
  const targets = [` 0@${source}`, `\t1 @${source}`, `+2@${source}`, `01@${source}`, `-1@${source}`, `2@${source}`];
  await client.appendToStream(links, targets.map(link));
  expect(await read(true)).toEqual([0, 1, 2, 1, 2, 2].map((n, index) => [`${n} of source`, `${index} of links`]));
  await client.setStreamMetadata(source, { truncateBefore: 3 });
  expect((await read(true))[4]).toEqual([undefined, '4 of links']);
});
