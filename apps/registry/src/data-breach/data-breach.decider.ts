import { covers, type Decider, Forbidden } from '@app/event-sourcing';
import { isAfter, threeDaysAfter } from '../data-request/three-days.rules';
import { notFound, rejected } from '../registry.refusals';
import type { DataBreachCommand, GiveBreachNotice, RecordBreach } from './data-breach.commands';
import type { DataBreachEvent } from './data-breach.events';

export type DataBreach =
  { readonly status: 'unknown' } | { readonly status: 'recorded' | 'told'; readonly wilayah: string };

const record = ({ data, stamp }: RecordBreach, breach: DataBreach): DataBreachEvent[] => {
  if (breach.status !== 'unknown') return [];
  if (isAfter(data.noticedAt, stamp.at))
    throw rejected('time_in_future', 'A breach is recorded after it was noticed');
  const noticeDueAt = threeDaysAfter(data.noticedAt);
  return [{ type: 'BreachRecorded', data: { ...data, wilayah: stamp.by.jurisdiction, noticeDueAt } }];
};

const giveNotice = ({ data, stamp }: GiveBreachNotice, breach: DataBreach): DataBreachEvent[] => {
  if (breach.status === 'unknown') throw notFound('breach_not_found');
  if (isAfter(data.givenAt, stamp.at)) throw rejected('time_in_future', 'A notice is recorded after it was given');
  return breach.status === 'told' ? [] : [{ type: 'BreachNoticeGiven', data }];
};

/** The rules of one breach. */
export const dataBreachDecider: Decider<DataBreach, DataBreachCommand, DataBreachEvent> = {
  category: 'dataBreach',
  initialState: { status: 'unknown' },

  /** The Diskominfo answers for the register of its city. */
  authorise: ({ stamp: { by } }, breach) => {
    const isOurs = breach.status === 'unknown' || covers(by.jurisdiction, breach.wilayah);
    if (by.role !== 'admin_diskominfo' || !isOurs)
      throw new Forbidden('Breaches are recorded by the Diskominfo of the city');
  },

  decide: (command, breach) => {
    switch (command.type) {
      case 'RecordBreach':
        return record(command, breach);
      case 'GiveBreachNotice':
        return giveNotice(command, breach);
    }
  },

  evolve: (breach, event) => {
    switch (event.type) {
      case 'BreachRecorded':
        return { status: 'recorded', wilayah: event.data.wilayah };
      case 'BreachNoticeGiven':
        return { ...breach, status: 'told' } as DataBreach;
    }
  },
};
