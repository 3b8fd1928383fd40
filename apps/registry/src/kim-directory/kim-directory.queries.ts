import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FindKimsRequest, KimDirectory, KimSummary, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { kimDirectory } from './kim-directory.projection';

export class FindKims extends Query<KimDirectory> {
  constructor(
    readonly data: FindKimsRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

@QueryHandler(FindKims)
export class FindKimsHandler implements IQueryHandler<FindKims> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { wilayah, level, status }, context }: FindKims): Promise<KimDirectory> {
    await this.readModels.reached(kimDirectory, context.atLeast);
    const kims = await this.database.query<KimSummary>(
      `select kim_id as "kimId", name, wilayah, level, status, members
       from kim_directory_v1
       where ($1::text is null or wilayah = $1 or wilayah like $1 || '.%')
         and ($2::text is null or level = $2)
         and ($3::text is null or status = $3)
       order by wilayah, name, kim_id`,
      [wilayah, level, status],
    );
    return { kims };
  }
}
