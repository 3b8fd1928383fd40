import { Injectable } from '@nestjs/common';
import { followUp } from '@app/event-sourcing';
import { ClaimSkNumber } from '../sk-number/sk-number.commands';
import { skNumberId } from '../sk-number/sk-number-id';
import { SkNumbers } from '../sk-number/sk-numbers';
import { existing } from './kim.decider';
import type { FormedKim } from './kim.state';
import { Kims } from './kims';
import { AbandonSkIssue, type DecreeCommand } from './sk.commands';
import { issuingOfficeOf, requireNotAbandoned } from './sk.rules';

/**
 * Claims the number of a decree before it is issued. Two streams cannot be written as one, so a decree may fail between the
 * two and leave its claim behind: whoever wants the number next first makes sure that the decree which holds it never is
 * issued.
 */
@Injectable()
export class SkNumberClaims {
  constructor(
    private readonly kims: Kims,
    private readonly skNumbers: SkNumbers,
  ) {}

  async claim(command: DecreeCommand, kim: FormedKim): Promise<void> {
    const { data, stamp } = command;
    const { kimId, skId, number } = data;
    const issuingOffice = issuingOfficeOf(kim);
    const id = skNumberId(issuingOffice, number);
    const holder = await this.skNumbers.current(id);
    const other = holder.status === 'claimed' && holder.skId !== skId ? holder : undefined;
    if (other) {
      // Whoever holds it now may have abandoned this attempt before: then it is not for this one to abandon theirs.
      requireNotAbandoned(command, existing(await this.kims.current(kimId)));
      const abandon = { kimId: other.kimId, skId: other.skId, number };
      await this.kims.handle(other.kimId, new AbandonSkIssue(abandon, followUp(stamp, `abandon ${other.skId}`)));
    }
    const claim = { issuingOffice, number, kimId, skId };
    const abandoned = other && { abandonedSkId: other.skId };
    await this.skNumbers.handle(id, new ClaimSkNumber({ ...claim, ...abandoned }, followUp(stamp, `claim ${id}`)));
  }
}
