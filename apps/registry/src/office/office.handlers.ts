import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WILAYAH_CODE } from '@app/contracts';
import { handlerOf } from '@app/event-service';
import { existing } from '../kim/kim.decider';
import { Kims } from '../kim/kims';
import { RestoreOffice, RevokeOffice } from './office.commands';
import { Offices } from './offices';

@CommandHandler(RevokeOffice)
export class RevokeOfficeHandler implements ICommandHandler<RevokeOffice> {
  constructor(
    private readonly offices: Offices,
    private readonly kims: Kims,
  ) {}

  async execute({ data, stamp }: RevokeOffice) {
    const wilayah = await this.placeOf(data.jurisdiction);
    return this.offices.handle(data.officeId, new RevokeOffice(data, stamp, wilayah));
  }

  /** Of an office in a KIM, where the KIM is seated. Throws `NotFound` when there is no such KIM. */
  private async placeOf(jurisdiction: string): Promise<string> {
    if (WILAYAH_CODE.test(jurisdiction)) return jurisdiction;
    return existing(await this.kims.current(jurisdiction)).wilayah;
  }
}

export const officeHandlers = [
  RevokeOfficeHandler,
  handlerOf(RestoreOffice, Offices, (offices, sent) => offices.handle(sent.data.officeId, sent)),
];
