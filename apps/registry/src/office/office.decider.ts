import type { Decider } from '@app/event-sourcing';
import { rejected } from '../registry.refusals';
import { authoriseOffices } from './office.authority';
import type { OfficeCommand, RestoreOffice, RevokeOffice } from './office.commands';
import type { OfficeEvent } from './office.events';
import { isSameOffice } from './same-office.rules';

export type Office =
  { readonly status: 'held' } | { readonly status: 'revoked' | 'restored'; readonly wilayah: string };

const revoke = ({ data, stamp }: RevokeOffice, { status }: Office): OfficeEvent[] => {
  if (status === 'revoked') return [];
  if (isSameOffice(data, stamp.by))
    throw rejected('own_office', 'Nobody revokes the office by which they act; let another of the Diskominfo do it');
  return [{ type: 'OfficeRevoked', data }];
};

const restore = ({ data }: RestoreOffice, { status }: Office): OfficeEvent[] => {
  if (status === 'restored') return [];
  if (status === 'held') throw rejected('office_not_revoked', 'This office was never revoked');
  return [{ type: 'OfficeRestored', data }];
};

/** Whether the word of an office counts. */
export const officeDecider: Decider<Office, OfficeCommand, OfficeEvent> = {
  category: 'office',
  initialState: { status: 'held' },

  authorise: (command, office) => {
    const known = office.status === 'held' ? undefined : office.wilayah;
    authoriseOffices(command.stamp.by, command.type === 'RevokeOffice' ? command.data.wilayah : known);
  },

  decide: (command, office) => {
    switch (command.type) {
      case 'RevokeOffice':
        return revoke(command, office);
      case 'RestoreOffice':
        return restore(command, office);
    }
  },

  evolve: (office, event) => {
    switch (event.type) {
      case 'OfficeRevoked':
        return { status: 'revoked', wilayah: event.data.wilayah };
      case 'OfficeRestored':
        return office.status === 'held' ? office : { ...office, status: 'restored' };
    }
  },
};
