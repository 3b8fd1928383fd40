import { Injectable } from '@nestjs/common';
import { City, daysAfter, inForce } from '@app/city';
import type { Recorded } from '@app/event-sourcing';
import type { Automation } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import type { BimtekClosed } from '../bimtek/certificate.events';
import { NoteBimtek } from '../follow-up/follow-up.commands';
import { FollowUps } from '../follow-up/follow-ups';
import { NoteTraining } from '../kecamatan-readiness/kecamatan-readiness.commands';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { stampOn } from './stamp-on';

/** Notes for each kelurahan that it was there, which commits those that have no KIM; and that the kecamatan is trained. */
@Injectable()
export class WhenBimtekClosedThenCommit implements Automation<BimtekEvent> {
  readonly name = 'commitments_v1';
  readonly codecs = [bimtekCodec];

  constructor(
    private readonly followUps: FollowUps,
    private readonly readinesses: KecamatanReadinesses,
    private readonly city: City,
  ) {}

  readonly on = {
    BimtekClosed: async (_sql: unknown, { id, data, metadata }: Recorded<BimtekClosed>): Promise<void> => {
      const { bimtekId, kecamatan, heldOn, attendingKelurahan } = data;
      const stamp = (occasion: string) => stampOn([id, occasion], metadata.at, metadata.$correlationId);
      const { commitmentDays } = inForce(this.city.policy.training, heldOn);
      const dueOn = daysAfter(heldOn, commitmentDays);
      for (const kelurahan of attendingKelurahan) {
        const note = new NoteBimtek({ kelurahan, bimtekId, heldOn, dueOn }, stamp(kelurahan));
        await this.followUps.handle(kelurahan, note);
      }
      await this.readinesses.handle(kecamatan, new NoteTraining({ kecamatan, bimtekId }, stamp(kecamatan)));
    },
  };
}
