import { type City, dayIn, inForce } from '@app/city';
import { type Actor, covers, type Decider } from '@app/event-sourcing';
import { isSameOffice } from '../office/same-office.rules';
import { notFound, rejected } from '../registry.refusals';
import { authoriseClosing, authoriseOpening } from './break-glass.authority';
import type { BreakGlassCommand, OpenBreakGlass } from './break-glass.commands';
import type { BreakGlassEvent } from './break-glass.events';

export type BreakGlass =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'open' | 'closed';
      readonly by: Actor;
      readonly wilayah: string;
      readonly expiresAt: string;
    };

const isPast = (time: string, at: string): boolean => Date.parse(time) <= Date.parse(at);

const open = ({ data, stamp }: OpenBreakGlass, grant: BreakGlass, { policy, regions }: City): BreakGlassEvent[] => {
  if (grant.status !== 'unknown') return [];
  const { minutes, ...asked } = data;
  const { subject, role, jurisdiction } = stamp.by;
  const region = regions.get(asked.wilayah);
  const { maximumMinutes } = inForce(policy.breakGlass, dayIn(policy, stamp.at));
  if (!region) throw rejected('wilayah_unknown', `The city has no region with the code ${asked.wilayah}`);
  if (region.level === 'KOTA')
    throw rejected('break_glass_too_wide', 'A grant is for the people of one kecamatan or one kelurahan');
  if (covers(jurisdiction, asked.wilayah))
    throw rejected('break_glass_needless', 'This region is in your jurisdiction; you see its people without a grant');
  if (minutes > maximumMinutes)
    throw rejected('break_glass_too_long', `A grant is for ${maximumMinutes} minutes at most`);
  const expiresAt = new Date(Date.parse(stamp.at) + minutes * 60_000).toISOString();
  return [{ type: 'BreakGlassOpened', data: { ...asked, subject, role, jurisdiction, expiresAt } }];
};

/** Whether a grant lets an office see the people of a region at a moment. */
export const opens = (grant: BreakGlass, by: Actor, wilayah: string, at: string): boolean =>
  grant.status === 'open' &&
  !isPast(grant.expiresAt, at) &&
  covers(grant.wilayah, wilayah) &&
  isSameOffice(grant.by, by);

/** The rules of break-glass in one city. */
export const breakGlassDecider = (city: City): Decider<BreakGlass, BreakGlassCommand, BreakGlassEvent> => ({
  category: 'breakGlass',
  initialState: { status: 'unknown' },

  authorise: ({ type, data, stamp }, grant) => {
    if (type === 'OpenBreakGlass') authoriseOpening(stamp.by, data.wilayah);
    else if (grant.status !== 'unknown') authoriseClosing(stamp.by, grant);
  },

  decide: (command, grant) => {
    switch (command.type) {
      case 'OpenBreakGlass':
        return open(command, grant, city);
      case 'CloseBreakGlass':
        if (grant.status === 'unknown') throw notFound('break_glass_not_found');
        if (grant.status === 'closed' || isPast(grant.expiresAt, command.stamp.at)) return [];
        return [{ type: 'BreakGlassClosed', data: command.data }];
    }
  },

  evolve: (grant, event) => {
    switch (event.type) {
      case 'BreakGlassOpened': {
        const { subject, role, jurisdiction, wilayah, expiresAt } = event.data;
        return { status: 'open', by: { subject, role, jurisdiction }, wilayah, expiresAt };
      }
      case 'BreakGlassClosed':
        return grant.status === 'open' ? { ...grant, status: 'closed' } : grant;
    }
  },
});
