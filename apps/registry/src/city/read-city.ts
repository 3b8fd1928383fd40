import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Min, ValidateNested } from 'class-validator';
import { parse } from 'csv-parse/sync';
import { checked } from '@app/configuration';
import { LEVELS, WILAYAH_CODE } from '@app/contracts';
import type { City, Region } from './city';

class MemberPolicy {
  @IsInt()
  @Min(1)
  minimum!: number;

  @IsInt()
  @Min(1)
  maximum!: number;

  /** Where the city wrote it down. */
  @IsString()
  @IsNotEmpty()
  source!: string;
}

/** `policy.json` */
class Policy {
  @ValidateNested()
  @Type(() => MemberPolicy)
  members!: MemberPolicy;
}

/** One line of `wilayah.csv`. */
class RegionLine implements Region {
  @Matches(WILAYAH_CODE)
  code!: string;

  @IsIn([...LEVELS, 'KOTA'])
  level!: Region['level'];

  @IsString()
  parent_code!: string;

  @IsString()
  @IsNotEmpty()
  name!: string;

  /** Other spellings. */
  @IsString()
  aliases!: string;
}

/** Reads a city's folder: `policy.json` and `wilayah.csv`. Throws a sentence that names the file and what is wrong. */
export const readCity = (folder: string): City => {
  const policy = checked(Policy, JSON.parse(readFileSync(join(folder, 'policy.json'), 'utf8')), 'policy.json');
  const lines: unknown[] = parse(readFileSync(join(folder, 'wilayah.csv'), 'utf8'), { columns: true, trim: true });
  const regions = lines.map((line, index) => checked(RegionLine, line, `wilayah.csv, line ${index + 2}`));
  return {
    members: policy.members,
    regions: new Map(regions.map(({ code, name, level }) => [code, { code, name, level }])),
  };
};
