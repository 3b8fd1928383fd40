import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { rpc } from '../rpc';
import { type Level, LEVELS } from './kim';

/** How many regions of one level have a KIM with an SK in force. */
export class LevelCoverage {
  @IsInt()
  covered!: number;

  @IsInt()
  total!: number;
}

export class RegionCoverage {
  @IsString()
  wilayah!: string;

  @IsString()
  name!: string;

  @IsIn(LEVELS)
  level!: Level;

  /** KIM seated in this very region whose SK is in force today. */
  @IsInt()
  establishedKims!: number;
}

export class Coverage {
  @ValidateNested()
  @Type(() => LevelCoverage)
  kelurahan!: LevelCoverage;

  @ValidateNested()
  @Type(() => LevelCoverage)
  kecamatan!: LevelCoverage;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RegionCoverage)
  regions!: RegionCoverage[];
}

export class GetCoverageRequest {}

export const getCoverage = rpc<GetCoverageRequest, Coverage>('kim.registry.coverage.get.v1');
