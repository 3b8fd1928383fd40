import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { followUp } from '@app/event-sourcing';
import { ClaimSkNumber } from '../sk-number/sk-number.commands';
import { skNumberId } from '../sk-number/sk-number-id';
import { SkNumbers } from '../sk-number/sk-numbers';
import { AbandonSkIssue, IssueSk } from './kim.commands';
import { existing, issuingOfficeOf } from './kim.decider';
import { Kims } from './kims';

/**
 * Claims the number, then issues the SK. Two streams cannot be written as one, so an SK may fail between the two and
 * leave its claim behind: whoever wants the number next first makes sure that the SK which holds it never is issued.
 */
@CommandHandler(IssueSk)
export class IssueSkHandler implements ICommandHandler<IssueSk> {
  constructor(
    private readonly kims: Kims,
    private readonly skNumbers: SkNumbers,
  ) {}

  async execute(command: IssueSk) {
    await this.claimNumber(command);
    return this.kims.handle(command.data.kimId, command);
  }

  private async claimNumber(command: IssueSk): Promise<void> {
    const { kimId, skId, number } = command.data;
    const kim = existing(await this.kims.rehearse(kimId, command));
    if (kim.sk?.skId === skId) return; // the command was carried out before
    const issuingOffice = issuingOfficeOf(kim);
    const id = skNumberId(issuingOffice, number);
    const abandoned = await this.abandonOther(id, command);
    const claim = { issuingOffice, number, kimId, skId, ...abandoned };
    await this.skNumbers.handle(id, new ClaimSkNumber(claim, followUp(command.stamp, `claim ${id}`)));
  }

  private async abandonOther(id: string, { data, stamp }: IssueSk): Promise<{ abandonedSkId?: string }> {
    const holder = await this.skNumbers.current(id);
    if (holder.status === 'free' || holder.skId === data.skId) return {};
    const { kimId, skId } = holder;
    const abandon = new AbandonSkIssue({ kimId, skId, number: data.number }, followUp(stamp, `abandon ${skId}`));
    await this.kims.handle(kimId, abandon);
    return { abandonedSkId: skId };
  }
}
