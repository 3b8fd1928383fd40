import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { BIMTEK_ID, KIM_ID } from '../follow-up/follow-up.fixtures';
import { kecamatanReadinessCodec } from './kecamatan-readiness.codec';
import type { KecamatanReadinessEvent } from './kecamatan-readiness.events';
import { becameReady, gainedKim, lostKim, noLongerReady, trained } from './kecamatan-readiness.fixtures';

const SEATED = `{"kecamatan":"18.72.05","kelurahan":"18.72.05.1001","kimId":"${KIM_ID}"}`;

const STORED: StoredShapes<KecamatanReadinessEvent> = {
  KelurahanGainedKim: [['KelurahanGainedKim', SEATED, gainedKim]],
  KelurahanLostKim: [['KelurahanLostKim', SEATED, lostKim]],
  KecamatanTrained: [['KecamatanTrained', `{"kecamatan":"18.72.05","bimtekId":"${BIMTEK_ID}"}`, trained]],
  KecamatanBecameReady: [['KecamatanBecameReady', `{"kecamatan":"18.72.05"}`, becameReady]],
  KecamatanNoLongerReady: [['KecamatanNoLongerReady', `{"kecamatan":"18.72.05"}`, noLongerReady]],
};

describe('A fact of how far a kecamatan is', () => {
  itKeeps(kecamatanReadinessCodec, STORED);
});
