import { Injectable } from '@nestjs/common';
import type { Recorded } from '@app/event-sourcing';
import type { Automation } from '@app/read-models';
import { followUpCodec } from '../follow-up/follow-up.codec';
import type { FollowUpEvent, KimLost, KimNoted } from '../follow-up/follow-up.events';
import { NoteKimGained, NoteKimLost } from '../kecamatan-readiness/kecamatan-readiness.commands';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { stampOn } from './stamp-on';

/** The code of a kelurahan goes on from that of its kecamatan. */
const kecamatanOf = (kelurahan: string): string => kelurahan.slice(0, kelurahan.lastIndexOf('.'));

const seated = ({ kelurahan, kimId }: { kelurahan: string; kimId: string }) => ({
  kecamatan: kecamatanOf(kelurahan),
  kelurahan,
  kimId,
});

/** Keeps count of the kelurahan of a kecamatan that have a KIM. */
@Injectable()
export class WhenKelurahanHasKimThenLookAtKecamatan implements Automation<FollowUpEvent> {
  readonly name = 'kecamatan_readiness_v1';
  readonly codecs = [followUpCodec];

  constructor(private readonly readinesses: KecamatanReadinesses) {}

  readonly on = {
    KimNoted: (_sql: unknown, { id, data, metadata }: Recorded<KimNoted>) => {
      const kim = seated(data);
      const stamp = stampOn([id, 'gained'], metadata.at, metadata.$correlationId);
      return this.readinesses.handle(kim.kecamatan, new NoteKimGained(kim, stamp));
    },

    KimLost: (_sql: unknown, { id, data, metadata }: Recorded<KimLost>) => {
      const kim = seated(data);
      const stamp = stampOn([id, 'lost'], metadata.at, metadata.$correlationId);
      return this.readinesses.handle(kim.kecamatan, new NoteKimLost(kim, stamp));
    },
  };
}
