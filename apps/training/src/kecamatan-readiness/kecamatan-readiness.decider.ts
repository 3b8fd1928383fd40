import type { Decider } from '@app/event-sourcing';
import { authoriseService } from '../service.authority';
import type { KecamatanReadinessCommand } from './kecamatan-readiness.commands';
import type { KecamatanReadinessEvent } from './kecamatan-readiness.events';

export interface KecamatanReadiness {
  /** Kelurahan of each KIM that was gained, lost ones included; by id of the KIM. */
  readonly gained: ReadonlyMap<string, string>;
  /** Ids of KIM that have ended, which none of them comes back from. */
  readonly lost: ReadonlySet<string>;
  readonly trained: boolean;
  /** What was said last. */
  readonly ready: boolean;
}

const fact = (command: KecamatanReadinessCommand, known: KecamatanReadiness): KecamatanReadinessEvent[] => {
  switch (command.type) {
    case 'NoteKimGained':
      return known.gained.has(command.data.kimId) ? [] : [{ type: 'KelurahanGainedKim', data: command.data }];
    case 'NoteKimLost':
      return known.lost.has(command.data.kimId) ? [] : [{ type: 'KelurahanLostKim', data: command.data }];
    case 'NoteTraining':
      return known.trained ? [] : [{ type: 'KecamatanTrained', data: command.data }];
  }
};

const isReady = ({ gained, lost, trained }: KecamatanReadiness, all: readonly string[]): boolean => {
  const served = new Set([...gained].filter(([kimId]) => !lost.has(kimId)).map(([, kelurahan]) => kelurahan));
  return trained && all.length > 0 && all.every((kelurahan) => served.has(kelurahan));
};

const evolve = (known: KecamatanReadiness, event: KecamatanReadinessEvent): KecamatanReadiness => {
  switch (event.type) {
    case 'KelurahanGainedKim':
      return { ...known, gained: new Map(known.gained).set(event.data.kimId, event.data.kelurahan) };
    case 'KelurahanLostKim':
      return { ...known, lost: new Set(known.lost).add(event.data.kimId) };
    case 'KecamatanTrained':
      return { ...known, trained: true };
    case 'KecamatanBecameReady':
      return { ...known, ready: true };
    case 'KecamatanNoLongerReady':
      return { ...known, ready: false };
  }
};

/**
 * When a kecamatan is ready for a KIM of its own. Says so when that becomes true and nothing at a repeat; the same in the end in
 * whatever order things become known.
 * @param kelurahanOf codes of all kelurahan of a kecamatan.
 */
export const kecamatanReadinessDecider = (
  kelurahanOf: (kecamatan: string) => readonly string[],
): Decider<KecamatanReadiness, KecamatanReadinessCommand, KecamatanReadinessEvent> => ({
  category: 'kecamatanReadiness',
  initialState: { gained: new Map(), lost: new Set(), trained: false, ready: false },

  authorise: ({ stamp }) => authoriseService(stamp),

  decide: (command, known) => {
    const { kecamatan } = command.data;
    const facts = fact(command, known);
    const ready = isReady(facts.reduce(evolve, known), kelurahanOf(kecamatan));
    if (ready === known.ready) return facts;
    return [...facts, { type: ready ? 'KecamatanBecameReady' : 'KecamatanNoLongerReady', data: { kecamatan } }];
  },

  evolve,
});
