import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { BIMTEK_ID, OTHER_BIMTEK_ID as CLAIM_ID, SESSIONS } from '../bimtek/bimtek.fixtures';
import { venueCodec } from './venue.codec';
import type { VenueEvent } from './venue.events';

const STORED: StoredShapes<VenueEvent> = {
  VenueBooked: [
    [
      'VenueBooked',
      `{"wilayah":"18.72","venue":"Aula","bimtekId":"${BIMTEK_ID}","claimId":"${CLAIM_ID}","sessions":[` +
        '{"start":"2023-10-18T08:00:00+07:00","end":"2023-10-18T12:00:00+07:00"},' +
        '{"start":"2023-10-19T08:00:00+07:00","end":"2023-10-19T12:00:00+07:00"}]}',
      {
        type: 'VenueBooked',
        data: { wilayah: '18.72', venue: 'Aula', bimtekId: BIMTEK_ID, claimId: CLAIM_ID, sessions: SESSIONS },
      },
    ],
  ],
  VenueReleased: [
    [
      'VenueReleased',
      `{"bimtekId":"${BIMTEK_ID}","claimId":"${CLAIM_ID}"}`,
      { type: 'VenueReleased', data: { bimtekId: BIMTEK_ID, claimId: CLAIM_ID } },
    ],
  ],
};

describe('A fact of a venue', () => {
  itKeeps(venueCodec, STORED);
});
