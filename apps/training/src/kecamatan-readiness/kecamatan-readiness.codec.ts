import { codec } from '@app/event-sourcing';
import type { KecamatanReadinessEvent } from './kecamatan-readiness.events';

export const kecamatanReadinessCodec = codec<KecamatanReadinessEvent>('kecamatanReadiness', {
  KelurahanGainedKim: 'KelurahanGainedKim',
  KelurahanLostKim: 'KelurahanLostKim',
  KecamatanTrained: 'KecamatanTrained',
  KecamatanBecameReady: 'KecamatanBecameReady',
  KecamatanNoLongerReady: 'KecamatanNoLongerReady',
});
