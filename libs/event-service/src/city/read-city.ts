import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { parse } from 'csv-parse/sync';
import { checked } from '@app/configuration';
import { LEVELS, WILAYAH_CODE } from '@app/contracts';
import type { City, Region } from '@app/city';
import { readPolicy } from './read-policy';

/** One line of `wilayah.csv`. */
class RegionLine implements Omit<Region, 'aliases'> {
  @Matches(WILAYAH_CODE)
  code!: string;

  @IsIn([...LEVELS, 'KOTA'])
  level!: Region['level'];

  @IsString()
  parent_code!: string;

  @IsString()
  @IsNotEmpty()
  name!: string;

  /** Other spellings, with `|` between. */
  @IsString()
  aliases!: string;
}

/** Reads a city's folder: `policy.json` and `wilayah.csv`. Throws a sentence that names the file and what is wrong. */
export const readCity = (folder: string): City => {
  const lines: unknown[] = parse(readFileSync(join(folder, 'wilayah.csv'), 'utf8'), { columns: true, trim: true });
  const regions = lines.map((line, index) => checked(RegionLine, line, `wilayah.csv, line ${index + 2}`));
  return {
    policy: readPolicy(join(folder, 'policy.json')),
    regions: new Map(
      regions.map(({ code, name, level, aliases }) => [
        code,
        { code, name, level, ...(aliases && { aliases: aliases.split('|').map((alias) => alias.trim()) }) },
      ]),
    ),
  };
};
