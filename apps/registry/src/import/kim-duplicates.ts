import { Injectable } from '@nestjs/common';
import { City } from '@app/city';
import type { ImportFinding } from '@app/contracts';
import { isSameKimName } from '../kim-name/kim-name.decider';
import { kimNameId } from '../kim-name/kim-name-id';
import { KimNames } from '../kim-name/kim-names';
import { Kims } from '../kim/kims';
import type { IssuingOffice } from '../kim/sk.events';
import { issuingOfficeOf } from '../kim/sk.rules';
import { skNumberId } from '../sk-number/sk-number-id';
import { SkNumbers } from '../sk-number/sk-numbers';
import { finding } from './import-findings';
import type { KimPlan } from './kim-plan';

/** What of a KIM to be imported the register has under another id. */
@Injectable()
export class KimDuplicates {
  constructor(
    private readonly kims: Kims,
    private readonly kimNames: KimNames,
    private readonly skNumbers: SkNumbers,
    private readonly city: City,
  ) {}

  async of(file: string, plan: KimPlan): Promise<ImportFinding[]> {
    const { line } = plan;
    const found: ImportFinding[] = [];
    if (await this.hasNamesake(plan))
      found.push(
        finding(file, line, 'kim_name', 'kim_name_taken', 'the register has a KIM of this name in this region'),
      );
    if (await this.hasSameNumber(plan))
      found.push(
        finding(file, line, 'sk_number', 'sk_number_taken', 'the register has an SK of this office with this number'),
      );
    return found;
  }

  /** The same for the same number of the same office. */
  skNumberIdOf({ wilayah, skNumber }: KimPlan): string | undefined {
    const office = this.officeOf(wilayah);
    return office && skNumber !== undefined ? skNumberId(office, skNumber) : undefined;
  }

  private officeOf(wilayah: string): IssuingOffice | undefined {
    const level = this.city.regions.get(wilayah)?.level;
    return level === undefined || level === 'KOTA' ? undefined : issuingOfficeOf({ level, wilayah });
  }

  private async hasNamesake({ kimId, name, wilayah }: KimPlan): Promise<boolean> {
    const claim = await this.kimNames.current(kimNameId(wilayah, name));
    if (claim.status === 'free' || claim.kimId === kimId) return false;
    const holder = await this.kims.current(claim.kimId);
    const isLiving = holder.status === 'proposed' || holder.status === 'established';
    return isLiving && isSameKimName(holder.name, name);
  }

  private async hasSameNumber(plan: KimPlan): Promise<boolean> {
    const id = this.skNumberIdOf(plan);
    if (id === undefined) return false;
    const claim = await this.skNumbers.current(id);
    if (claim.status === 'free' || claim.skId === plan.skId) return false;
    const holder = await this.kims.current(claim.kimId);
    return holder.status !== 'unknown' && holder.decrees.has(claim.skId);
  }
}
