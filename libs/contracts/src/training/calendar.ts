import { Type } from 'class-transformer';
import { IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IsDay } from '../registry/day';
import { IsWilayahCode } from '../registry/wilayah';
import { rpc } from '../rpc';
import { BimtekSummary } from './bimtek-queries';

/** For the public calendar, which nobody needs a token for. */
export class ReadCalendarRequest {
  /** Bimtek for this region or below it; left out, of the whole city. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  /** With a session on this day or later. */
  @IsDay()
  from!: string;
}

/** When and where Bimtek take place. No personal data. */
export class PublicCalendar {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BimtekSummary)
  bimteks!: BimtekSummary[];
}

export const readCalendar = rpc<ReadCalendarRequest, PublicCalendar>('kim.training.calendar.read.v1');
