import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { breakGlassCodec } from './break-glass.codec';
import type { BreakGlassEvent } from './break-glass.events';
import { breakGlassClosed, breakGlassOpened, GRANT_ID } from './break-glass.fixtures';

const STORED: StoredShapes<BreakGlassEvent> = {
  BreakGlassOpened: [
    [
      'BreakGlassOpened',
      `{"grantId":"${GRANT_ID}","subject":"camat-pusat","role":"camat","jurisdiction":"18.72.01",` +
        `"wilayah":"18.72.05.1001","reason":"KEADAAN_DARURAT","reference":"360/12/BPBD/2024",` +
        `"expiresAt":"2024-03-01T03:30:00.000Z"}`,
      breakGlassOpened,
    ],
  ],
  BreakGlassClosed: [['BreakGlassClosed', `{"grantId":"${GRANT_ID}"}`, breakGlassClosed]],
};

describe('A fact of break-glass', () => {
  itKeeps(breakGlassCodec, STORED);
});
