import { Injectable } from '@nestjs/common';
import { followUp } from '@app/event-sourcing';
import { ClaimSkNumber } from '../sk-number/sk-number.commands';
import { skNumberId } from '../sk-number/sk-number-id';
import { SkNumbers } from '../sk-number/sk-numbers';
import type { FormedKim } from './kim.state';
import { Kims } from './kims';
import { AbandonSkIssue, type DecreeCommand } from './sk.commands';
import { issuingOfficeOf } from './sk.rules';

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

  async claim({ data: { kimId, skId, number }, stamp }: DecreeCommand, kim: FormedKim): Promise<void> {
    const issuingOffice = issuingOfficeOf(kim);
    const id = skNumberId(issuingOffice, number);
    const holder = await this.skNumbers.current(id);
    const other = holder.status === 'claimed' && holder.skId !== skId ? holder : undefined;
    if (other) {
      const abandon = { kimId: other.kimId, skId: other.skId, number };
      await this.kims.handle(other.kimId, new AbandonSkIssue(abandon, followUp(stamp, `abandon ${other.skId}`)));
    }
    const claim = { issuingOffice, number, kimId, skId };
    const abandoned = other && { abandonedSkId: other.skId };
    await this.skNumbers.handle(id, new ClaimSkNumber({ ...claim, ...abandoned }, followUp(stamp, `claim ${id}`)));
  }
}
