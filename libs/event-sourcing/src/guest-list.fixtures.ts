import { type Codec, codec } from './codec';
import type { Decider } from './decider';
import { Forbidden, Rejected } from './errors';
import type { Actor, Event, Stamp } from './event';
import { EventSourced } from './event-sourced';
import type { EventStore } from './event-store';
import { openFingerprint } from './fingerprint';

// A small domain to test with: a list of guests that has room for three.

export type GuestInvited = Event<'GuestInvited', { listId: string; guest: string }>;
export type ListClosed = Event<'ListClosed', { listId: string }>;
export type GuestListEvent = GuestInvited | ListClosed;

export interface InviteGuests {
  readonly type: 'InviteGuests';
  readonly data: { readonly guests: readonly string[] };
  readonly stamp: Stamp;
}
export interface CloseList {
  readonly type: 'CloseList';
  readonly data: object;
  readonly stamp: Stamp;
}
export type GuestListCommand = InviteGuests | CloseList;

export interface GuestList {
  readonly guests: readonly string[];
  readonly closed: boolean;
}

export const LIST = 'l-1';
export const ROOM = 3;
export const HOST: Actor = { subject: 'u-host', role: 'host', jurisdiction: '18.72' };
export const STRANGER: Actor = { ...HOST, subject: 'u-stranger', role: 'stranger' };

export const STAMP: Stamp = {
  at: '2026-03-02T08:00:00.000Z',
  by: HOST,
  commandId: '3f0f8c1e-2f0b-4c59-9a53-0b6c6f6d0001',
  correlationId: '7c1d4a52-6b2e-4d1c-8d7e-5a4b3c2d0001',
};
export const OTHER_STAMP: Stamp = { ...STAMP, commandId: '3f0f8c1e-2f0b-4c59-9a53-0b6c6f6d0002' };
export const THIRD_STAMP: Stamp = { ...STAMP, commandId: '3f0f8c1e-2f0b-4c59-9a53-0b6c6f6d0003' };

export const invite = (guests: readonly string[], stamp: Stamp): InviteGuests => ({
  type: 'InviteGuests',
  data: { guests },
  stamp,
});
export const close = (stamp: Stamp): CloseList => ({ type: 'CloseList', data: {}, stamp });

export const guestListDecider: Decider<GuestList, GuestListCommand, GuestListEvent> = {
  category: 'guestList',
  initialState: { guests: [], closed: false },

  authorise: ({ stamp }) => {
    if (stamp.by.role !== 'host') throw new Forbidden('The host keeps the list');
  },

  decide: (command, { guests, closed }) => {
    switch (command.type) {
      case 'CloseList':
        return closed ? [] : [{ type: 'ListClosed', data: { listId: LIST } }];
      case 'InviteGuests':
        if (guests.length + command.data.guests.length > ROOM) throw new Rejected('list_full', 'There is no room');
        return command.data.guests.map((guest) => ({ type: 'GuestInvited', data: { listId: LIST, guest } }));
    }
  },

  evolve: (list, event) => {
    switch (event.type) {
      case 'GuestInvited':
        return { ...list, guests: [...list.guests, event.data.guest] };
      case 'ListClosed':
        return { ...list, closed: true };
    }
  },
};

export const guestListCodec: Codec<GuestListEvent> = codec<GuestListEvent>('guestList', {
  GuestInvited: 'GuestInvited',
  ListClosed: 'ListClosed',
});

export class GuestLists extends EventSourced<GuestList, GuestListCommand, GuestListEvent> {
  constructor(store: EventStore, decider = guestListDecider) {
    super(store, decider, guestListCodec, openFingerprint);
  }
}
