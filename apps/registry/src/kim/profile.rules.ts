import type { City } from '@app/city';
import { requirePast } from './dates.rules';
import type { ProfileCommand } from './profile.commands';
import type { ProfileEvent } from './profile.events';

// How a KIM works: what is recorded is a fact each time, also when it is as it was.

export const profileRecorded = (command: ProfileCommand, { policy }: City): ProfileEvent[] => {
  switch (command.type) {
    case 'RecordIctProfile':
      requirePast(['The survey', command.data.surveyedOn], command.stamp, policy);
      return [{ type: 'IctProfileRecorded', data: command.data }];
    case 'RecordSecretariat':
      return [{ type: 'SecretariatRecorded', data: command.data }];
    case 'RecordOnlinePresence':
      return [{ type: 'OnlinePresenceRecorded', data: command.data }];
    case 'RecordBooks':
      return [{ type: 'BooksRecorded', data: command.data }];
    case 'RecordStatutes':
      requirePast(['The adoption of the statutes', command.data.adoptedOn], command.stamp, policy);
      return [{ type: 'StatutesRecorded', data: command.data }];
  }
};
