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
    const abandoned =
      holder.status === 'claimed' && holder.skId !== skId
        ? { abandonedSkId: await this.abandon(holder, number, followUp(stamp, `abandon ${holder.skId}`)) }
        : {};
    const claim = { issuingOffice, number, kimId, skId, ...abandoned };
    await this.skNumbers.handle(id, new ClaimSkNumber(claim, followUp(stamp, `claim ${id}`)));
  }

  private async abandon(
    { kimId, skId }: { kimId: string; skId: string },
    number: string,
    stamp: ReturnType<typeof followUp>,
  ): Promise<string> {
    await this.kims.handle(kimId, new AbandonSkIssue({ kimId, skId, number }, stamp));
    return skId;
  }
}
