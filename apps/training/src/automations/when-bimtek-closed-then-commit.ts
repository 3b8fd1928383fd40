import { Injectable } from '@nestjs/common';
import { City, daysAfter, inForce } from '@app/city';
import type { Recorded } from '@app/event-sourcing';
import type { Automation } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import type { BimtekClosed, TurnoutCorrected } from '../bimtek/certificate.events';
import { NoteAbsence, NoteBimtek } from '../follow-up/follow-up.commands';
import { FollowUps } from '../follow-up/follow-ups';
import { NoteTraining } from '../kecamatan-readiness/kecamatan-readiness.commands';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { stampOn } from './stamp-on';

const stampAt = ({ id, metadata }: Recorded<BimtekClosed | TurnoutCorrected>, occasion: string) =>
  stampOn([id, occasion], metadata.at, metadata.$correlationId);

/**
 * Notes for each kelurahan that it was there, which commits those that have no KIM, and that the kecamatan is trained. What a
 * correction shows later holds in place of it.
 */
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
    BimtekClosed: async (_sql: unknown, closed: Recorded<BimtekClosed>): Promise<void> => {
      const { bimtekId, kecamatan } = closed.data;
      await this.noteAttendance(closed);
      const note = new NoteTraining({ kecamatan, bimtekId }, stampAt(closed, kecamatan));
      await this.readinesses.handle(kecamatan, note);
    },

    TurnoutCorrected: async (_sql: unknown, corrected: Recorded<TurnoutCorrected>): Promise<void> => {
      const { bimtekId, missedBy } = corrected.data;
      for (const kelurahan of missedBy) {
        const note = new NoteAbsence({ kelurahan, bimtekId }, stampAt(corrected, kelurahan));
        await this.followUps.handle(kelurahan, note);
      }
      await this.noteAttendance(corrected);
    },
  };

  private async noteAttendance(fact: Recorded<BimtekClosed | TurnoutCorrected>): Promise<void> {
    const { bimtekId, heldOn, attendingKelurahan } = fact.data;
    const { commitmentDays } = inForce(this.city.policy.training, heldOn);
    const dueOn = daysAfter(heldOn, commitmentDays);
    for (const kelurahan of attendingKelurahan) {
      const note = new NoteBimtek({ kelurahan, bimtekId, heldOn, dueOn }, stampAt(fact, kelurahan));
      await this.followUps.handle(kelurahan, note);
    }
  }
}
