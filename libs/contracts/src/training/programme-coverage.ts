import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import { rpc } from '../rpc';

/** How many regions of one level the programme has reached. */
export class RegionsReached {
  @IsInt()
  reached!: number;

  @IsInt()
  total!: number;
}

/** What all Bimtek that are closed came to: '3 of 5 kecamatan, 14 of 22 kelurahan, 118 people, 642 JP'. */
export class ProgrammeCoverage {
  /** Had a Bimtek. */
  @ValidateNested()
  @Type(() => RegionsReached)
  kecamatan!: RegionsReached;

  /** Were at one. */
  @ValidateNested()
  @Type(() => RegionsReached)
  kelurahan!: RegionsReached;

  /** Who took part, each counted once. */
  @IsInt()
  people!: number;

  /** Training hours (jam pelajaran) of all of them together. */
  @IsInt()
  jp!: number;
}

export class GetProgrammeCoverageRequest {}

export const getProgrammeCoverage = rpc<GetProgrammeCoverageRequest, ProgrammeCoverage>(
  'kim.training.programme-coverage.get.v1',
);
