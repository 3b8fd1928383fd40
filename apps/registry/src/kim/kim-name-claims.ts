import { Injectable } from '@nestjs/common';
import { followUp } from '@app/event-sourcing';
import { ClaimKimName } from '../kim-name/kim-name.commands';
import { kimNameId } from '../kim-name/kim-name-id';
import { KimNames } from '../kim-name/kim-names';
import { AbandonKimName, type ProposeKim, type RenameKim } from './kim.commands';
import { requireNameClaim } from './formation.rules';
import { Kims } from './kims';

/**
 * Claims the name of a KIM in its region before the KIM bears it. As with the number of a decree, a claim may be left
 * behind: whoever wants the name next first makes sure that nobody comes to bear it by that claim.
 */
@Injectable()
export class KimNameClaims {
  constructor(
    private readonly kims: Kims,
    private readonly kimNames: KimNames,
  ) {}

  async claim({ data: { kimId, name }, stamp }: ProposeKim | RenameKim, wilayah: string): Promise<void> {
    const claimId = stamp.commandId;
    const id = kimNameId(wilayah, name);
    const holder = await this.kimNames.current(id);
    const other = holder.status === 'claimed' && holder.kimId !== kimId ? holder : undefined;
    if (other) {
      // Whoever holds it now may have abandoned this attempt before: then it is not for this one to abandon theirs.
      requireNameClaim(await this.kims.current(kimId), claimId);
      const abandon = { kimId: other.kimId, claimId: other.claimId, name };
      await this.kims.handle(other.kimId, new AbandonKimName(abandon, followUp(stamp, `abandon ${other.claimId}`)));
    }
    const claim = { wilayah, name: name.trim(), kimId, claimId };
    const abandoned = other && { abandonedClaimId: other.claimId };
    await this.kimNames.handle(id, new ClaimKimName({ ...claim, ...abandoned }, followUp(stamp, `claim ${id}`)));
  }
}
