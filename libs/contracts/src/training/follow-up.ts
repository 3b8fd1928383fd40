import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { IsDay } from '../registry/day';
import { IsWilayahCode } from '../registry/wilayah';
import { rpc } from '../rpc';

/** `reminded` is open too, with its due day near; `overdue` is open past it. */
export const COMMITMENT_STATUSES = ['open', 'reminded', 'overdue', 'fulfilled'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** What a kelurahan without a KIM took on at a Bimtek: to form one. */
export class FollowUpEntry {
  /** Kemendagri code. */
  @IsString()
  kelurahan!: string;

  @IsString()
  name!: string;

  @IsUUID()
  bimtekId!: string;

  /** Last day of the Bimtek. */
  @IsDay()
  heldOn!: string;

  @IsDay()
  dueOn!: string;

  @IsIn(COMMITMENT_STATUSES)
  status!: CommitmentStatus;

  /** From the Bimtek to the day of the KIM's SK; to today, as long as there is none. */
  @IsInt()
  days!: number;

  /** The KIM that fulfilled it, and the day of its SK. */
  @IsOptional()
  @IsUUID()
  kimId?: string;

  @IsOptional()
  @IsDay()
  fulfilledOn?: string;
}

/** How long it took from the Bimtek to the SK, over all that are fulfilled. */
export class DaysToSk {
  @IsInt()
  fulfilled!: number;

  /** In days, interpolated between the two in the middle. Left out while none is fulfilled, as is `p90`. */
  @IsOptional()
  @IsNumber()
  median?: number;

  /** Nine in ten took so many days at most, interpolated. */
  @IsOptional()
  @IsNumber()
  p90?: number;
}

export class FollowUpBoard {
  @ValidateNested()
  @Type(() => DaysToSk)
  daysToSk!: DaysToSk;

  /** By due day, the earliest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FollowUpEntry)
  commitments!: FollowUpEntry[];
}

export class GetFollowUpBoardRequest {
  /** Only what is in this region; left out, the whole city. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;
}

export const getFollowUpBoard = rpc<GetFollowUpBoardRequest, FollowUpBoard>('kim.training.follow-up-board.get.v1');
