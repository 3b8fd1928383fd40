import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn, type Region } from '@app/city';
import type {
  Coverage,
  GetCoverageRequest,
  Level,
  LevelCoverage,
  QueryContext,
  RegionCoverage,
} from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { coverage } from './coverage.projection';

export class GetCoverage extends Query<Coverage> {
  constructor(
    readonly data: GetCoverageRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

const seatsKims = (region: Region): region is Region & { level: Level } => region.level !== 'KOTA';

const ofLevel = (regions: readonly RegionCoverage[], level: Level): LevelCoverage => {
  const all = regions.filter((region) => region.level === level);
  return { covered: all.filter(({ establishedKims }) => establishedKims > 0).length, total: all.length };
};

@QueryHandler(GetCoverage)
export class GetCoverageHandler implements IQueryHandler<GetCoverage> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ context: { at, atLeast } }: GetCoverage): Promise<Coverage> {
    await this.readModels.reached(coverage, atLeast);
    const rows = await this.database.query<{ wilayah: string; kims: number }>(
      `select wilayah, count(distinct kim_id)::integer as kims from coverage_v2
       where term_end is null or term_end >= $1 group by wilayah`,
      [dayIn(this.city.policy, at)],
    );
    const kims = new Map(rows.map((row) => [row.wilayah, row.kims]));
    const regions = [...this.city.regions.values()].filter(seatsKims).map(({ code, name, level }) => ({
      wilayah: code,
      name,
      level,
      establishedKims: kims.get(code) ?? 0,
    }));
    return { kelurahan: ofLevel(regions, 'KELURAHAN'), kecamatan: ofLevel(regions, 'KECAMATAN'), regions };
  }
}
