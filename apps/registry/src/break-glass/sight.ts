import { Injectable } from '@nestjs/common';
import type { QueryContext } from '@app/contracts';
import { Offices } from '../office/offices';
import { maySeePeopleOf } from '../person/person.authority';
import { opens } from './break-glass.decider';
import { BreakGlassGrants } from './break-glass-grants';

/** By what right somebody sees people's data. */
export type Right = 'jurisdiction' | 'break-glass' | 'none';

/** Who may see people's data, and by what right, which belongs into the record of every such read. */
@Injectable()
export class Sight {
  constructor(
    private readonly grants: BreakGlassGrants,
    private readonly offices: Offices,
  ) {}

  /** The right by which whoever asks sees the people of a region. Grants are read from the log, so never stale. */
  async rightTo(wilayah: string, { at, by, breakGlass }: QueryContext): Promise<Right> {
    if (maySeePeopleOf(by, wilayah)) return 'jurisdiction';
    if (breakGlass === undefined || !opens(await this.grants.current(breakGlass), by, wilayah, at)) return 'none';
    return (await this.offices.isRevoked(by)) ? 'none' : 'break-glass';
  }
}
