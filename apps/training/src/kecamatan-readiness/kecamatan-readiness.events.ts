import type { Event } from '@app/event-sourcing';

// How far a kecamatan is on the way to a KIM of its own: first its Bimtek, then a KIM in every kelurahan, then one for the
// kecamatan (Kota Metro, 2023). Codes are Kemendagri's.

/** A KIM of the kelurahan exists. */
export type KelurahanGainedKim = Event<'KelurahanGainedKim', { kecamatan: string; kelurahan: string; kimId: string }>;

/** That KIM has ended. */
export type KelurahanLostKim = Event<'KelurahanLostKim', { kecamatan: string; kelurahan: string; kimId: string }>;

/** A Bimtek of the kecamatan is closed. */
export type KecamatanTrained = Event<'KecamatanTrained', { kecamatan: string; bimtekId: string }>;

/** Its Bimtek is done and all its kelurahan have a KIM: it may form a KIM of its own. */
export type KecamatanBecameReady = Event<'KecamatanBecameReady', { kecamatan: string }>;

/** A kelurahan has no KIM any more. */
export type KecamatanNoLongerReady = Event<'KecamatanNoLongerReady', { kecamatan: string }>;

export type KecamatanReadinessEvent =
  KelurahanGainedKim | KelurahanLostKim | KecamatanTrained | KecamatanBecameReady | KecamatanNoLongerReady;
