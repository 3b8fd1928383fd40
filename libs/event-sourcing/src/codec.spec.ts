import { codec } from './codec';
import type { Event, StoredEvent } from './event';
import { HOST } from './guest-list.fixtures';

type GuestInvited = Event<'GuestInvited', { listId: string; fullName: string; plusOnes: number }>;
type ListClosed = Event<'ListClosed', { listId: string }>;

const guestListCodec = codec<GuestInvited | ListClosed>('guestList', {
  ListClosed: 'GuestListClosed',
  GuestInvited: {
    storedAs: 'GuestInvited.v3',
    upcasts: {
      GuestInvited: ({ listId, name }: { listId: string; name: string }) => ({ listId, fullName: name, plusOnes: 0 }),
      'GuestInvited.v2': (stored: { listId: string; fullName: string }) => ({ ...stored, plusOnes: 0 }),
    },
  },
});

const stored = (type: string, data: object): StoredEvent => ({
  id: 'b7f9a1c0-0000-5000-8000-000000000001',
  stream: 'guestList-l-1',
  revision: 4n,
  position: 17n,
  type,
  data,
  metadata: {
    $correlationId: 'c-1',
    $causationId: 'x-1',
    at: '2026-03-02T08:00:00.000Z',
    actor: HOST,
    recordedBy: 's@1',
  },
});

describe('A codec', () => {
  const place = { stream: 'guestList-l-1' };

  it('stores an event under the name that was written down for it', async () => {
    const closed: ListClosed = { type: 'ListClosed', data: { listId: 'l-1' } };
    expect(await guestListCodec.encode(closed, place)).toEqual({ type: 'GuestListClosed', data: { listId: 'l-1' } });
    const invited: GuestInvited = { type: 'GuestInvited', data: { listId: 'l-1', fullName: 'Satu', plusOnes: 2 } };
    expect(await guestListCodec.encode(invited, place)).toMatchObject({ type: 'GuestInvited.v3' });
  });

  it('gives the event its own name back, with its place in the log', () => {
    const event = stored('GuestListClosed', { listId: 'l-1' });
    expect(guestListCodec.decode(event)).toEqual({ ...event, type: 'ListClosed' });
  });

  it.each([
    ['GuestInvited', { listId: 'l-1', name: 'Satu' }],
    ['GuestInvited.v2', { listId: 'l-1', fullName: 'Satu' }],
    ['GuestInvited.v3', { listId: 'l-1', fullName: 'Satu', plusOnes: 0 }],
  ])('gives what was stored as %s today’s shape', (name, data) => {
    expect(guestListCodec.decode(stored(name, data))).toMatchObject({
      type: 'GuestInvited',
      data: { listId: 'l-1', fullName: 'Satu', plusOnes: 0 },
    });
  });

  it('leaves a name that belongs to somebody else undefined', () => {
    expect(guestListCodec.decode(stored('SongRequested', {}))).toBeUndefined();
    expect(guestListCodec.decode(stored('ListClosed', {}))).toBeUndefined();
    expect(guestListCodec.decode(stored('toString', {}))).toBeUndefined();
  });

  it('does not store an event that has no stored name', async () => {
    const foreign = { type: 'SongRequested', data: {} } as unknown as ListClosed;
    await expect(guestListCodec.encode(foreign, place)).rejects.toThrow(
      'SongRequested has no stored name in guestList',
    );
  });

  it('cannot have one stored name for two events', () => {
    const twice = () =>
      codec<GuestInvited | ListClosed>('guestList', {
        ListClosed: 'GuestInvited',
        GuestInvited: {
          storedAs: 'GuestInvited.v2',
          upcasts: { GuestInvited: (data: GuestInvited['data']) => data },
        },
      });
    expect(twice).toThrow('Two events of guestList have the stored name GuestInvited');
  });
});
