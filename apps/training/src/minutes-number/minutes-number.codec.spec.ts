import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { BIMTEK_ID, OTHER_BIMTEK_ID as CLAIM_ID } from '../bimtek/bimtek.fixtures';
import { minutesNumberCodec } from './minutes-number.codec';
import type { MinutesNumberEvent } from './minutes-number.events';

const STORED: StoredShapes<MinutesNumberEvent> = {
  MinutesNumberClaimed: [
    [
      'MinutesNumberClaimed',
      `{"organiser":"Dinas Kominfo","number":"800/17/BA/2023","bimtekId":"${BIMTEK_ID}","claimId":"${CLAIM_ID}"}`,
      {
        type: 'MinutesNumberClaimed',
        data: { organiser: 'Dinas Kominfo', number: '800/17/BA/2023', bimtekId: BIMTEK_ID, claimId: CLAIM_ID },
      },
    ],
  ],
};

describe('A fact of a number of minutes', () => {
  itKeeps(minutesNumberCodec, STORED);
});
