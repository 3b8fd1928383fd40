import type { Decider } from '@app/event-sourcing';
import { authoriseService } from '../service.authority';
import type { LearnOfficeStanding } from './office.commands';
import type { OfficeEvent } from './office.events';

export interface Office {
  readonly isShutOut: boolean;
}

/** Whether the word of an office counts here, as far as the registry told. */
export const officeDecider: Decider<Office, LearnOfficeStanding, OfficeEvent> = {
  category: 'trainingOffice',
  initialState: { isShutOut: false },

  authorise: ({ stamp }) => authoriseService(stamp),

  decide: ({ data: { officeId, standing } }, { isShutOut }) => {
    switch (standing) {
      case 'REVOKED':
        return isShutOut ? [] : [{ type: 'OfficeShutOut', data: { officeId } }];
      case 'RESTORED':
        return isShutOut ? [{ type: 'OfficeReadmitted', data: { officeId } }] : [];
    }
  },

  evolve: (_office, event) => ({ isShutOut: event.type === 'OfficeShutOut' }),
};
