import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { HistoryEntry, KimHistory, KimId, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { notFound } from '../registry.refusals';
import { kimHistory } from './kim-history.projection';

export class GetKimHistory extends Query<KimHistory> {
  constructor(
    readonly data: KimId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

@QueryHandler(GetKimHistory)
export class GetKimHistoryHandler implements IQueryHandler<GetKimHistory> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { kimId }, context }: GetKimHistory): Promise<KimHistory> {
    await this.readModels.reached(kimHistory, context.atLeast);
    const entries = await this.database.query<HistoryEntry>(
      `select revision::text, event_id as "eventId", type, at, actor, data
       from kim_history_v1 where kim_id = $1 order by kim_history_v1.revision`,
      [kimId],
    );
    if (entries.length === 0) throw notFound('kim_not_found');
    return { entries };
  }
}
