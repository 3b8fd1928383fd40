import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, type Region } from '@app/city';
import type { GetProgrammeCoverageRequest, ProgrammeCoverage, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { programmeCoverage } from './programme-coverage.projection';

export class GetProgrammeCoverage extends Query<ProgrammeCoverage> {
  constructor(
    readonly data: GetProgrammeCoverageRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

interface Reached {
  readonly kecamatan: number;
  readonly kelurahan: number;
  readonly people: number;
  readonly jp: number;
}

const REACHED = `
  with attendance as (
    select distinct bimtek_id, person_id, kelurahan
    from programme_coverage_v1
    join programme_coverage_attendance_v1 using (bimtek_id)
    left join programme_coverage_participant_v1 using (bimtek_id, person_id)
  )
  select (select count(distinct kecamatan)::integer from programme_coverage_v1) as kecamatan,
         (select count(distinct kelurahan)::integer from attendance) as kelurahan,
         (select count(distinct person_id)::integer from attendance) as people,
         (select coalesce(sum(jp), 0)::integer from programme_coverage_certificate_v1) as jp`;

@QueryHandler(GetProgrammeCoverage)
export class GetProgrammeCoverageHandler implements IQueryHandler<GetProgrammeCoverage> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ context: { atLeast } }: GetProgrammeCoverage): Promise<ProgrammeCoverage> {
    await this.readModels.reached(programmeCoverage, atLeast);
    const [reached] = await this.database.query<Reached>(REACHED);
    const { kecamatan, kelurahan, people, jp } = reached ?? { kecamatan: 0, kelurahan: 0, people: 0, jp: 0 };
    return {
      kecamatan: { reached: kecamatan, total: this.regionsOf('KECAMATAN') },
      kelurahan: { reached: kelurahan, total: this.regionsOf('KELURAHAN') },
      people,
      jp,
    };
  }

  private regionsOf(level: Region['level']): number {
    return [...this.city.regions.values()].filter((region) => region.level === level).length;
  }
}
