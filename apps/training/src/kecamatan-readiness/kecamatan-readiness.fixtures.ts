import { BIMTEK_ID, KELURAHAN, KIM_ID, OTHER_KIM_ID } from '../follow-up/follow-up.fixtures';
import type {
  KecamatanBecameReady,
  KecamatanNoLongerReady,
  KecamatanTrained,
  KelurahanGainedKim,
  KelurahanLostKim,
} from './kecamatan-readiness.events';

export const KECAMATAN = '18.72.05';
export const OTHER_KELURAHAN = '18.72.05.1002';

export const gainedKim: KelurahanGainedKim = {
  type: 'KelurahanGainedKim',
  data: { kecamatan: KECAMATAN, kelurahan: KELURAHAN, kimId: KIM_ID },
};
export const otherGainedKim: KelurahanGainedKim = {
  type: 'KelurahanGainedKim',
  data: { kecamatan: KECAMATAN, kelurahan: OTHER_KELURAHAN, kimId: OTHER_KIM_ID },
};
export const lostKim: KelurahanLostKim = { type: 'KelurahanLostKim', data: gainedKim.data };
export const trained: KecamatanTrained = {
  type: 'KecamatanTrained',
  data: { kecamatan: KECAMATAN, bimtekId: BIMTEK_ID },
};
export const becameReady: KecamatanBecameReady = { type: 'KecamatanBecameReady', data: { kecamatan: KECAMATAN } };
export const noLongerReady: KecamatanNoLongerReady = {
  type: 'KecamatanNoLongerReady',
  data: { kecamatan: KECAMATAN },
};
