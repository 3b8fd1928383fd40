import { Injectable } from '@nestjs/common';
import { followUp } from '@app/event-sourcing';
import { ClaimMinutesNumber } from '../minutes-number/minutes-number.commands';
import { minutesNumberId } from '../minutes-number/minutes-number-id';
import { MinutesNumbers } from '../minutes-number/minutes-numbers';
import { Bimteks } from './bimteks';
import { AbandonMinutesNumber, type CloseBimtek } from './certificate.commands';
import { requireMinutesClaim } from './certificate.rules';

/** Claims the number of the minutes before the Bimtek is closed with it; a claim may be left behind, as that of a venue. */
@Injectable()
export class MinutesNumberClaims {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly numbers: MinutesNumbers,
  ) {}

  async claim({ data, stamp }: CloseBimtek, organiser: string): Promise<void> {
    const { bimtekId } = data;
    const number = data.minutes.number.trim();
    const claimId = stamp.commandId;
    const id = minutesNumberId(organiser, number);
    const holder = await this.numbers.current(id);
    const other = holder.status === 'claimed' && holder.bimtekId !== bimtekId ? holder : undefined;
    if (other) {
      // Whoever holds it now may have abandoned this attempt before: then it is not for this one to abandon theirs.
      requireMinutesClaim(await this.bimteks.current(bimtekId), claimId);
      const abandon = { bimtekId: other.bimtekId, claimId: other.claimId, number };
      const command = new AbandonMinutesNumber(abandon, followUp(stamp, `abandon ${other.claimId}`));
      await this.bimteks.handle(other.bimtekId, command);
    }
    const claim = { organiser, number, bimtekId, claimId, ...(other && { abandonedClaimId: other.claimId }) };
    await this.numbers.handle(id, new ClaimMinutesNumber(claim, followUp(stamp, `claim ${id}`)));
  }
}
