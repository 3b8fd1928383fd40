import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn } from '@app/city';
import { type CheckedItem, CHECKLIST, type KimCompleteness, type KimId, type QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { kimDirectory } from '../kim-directory/kim-directory.projection';
import { notFound } from '../registry.refusals';
import { type Noted, partsOf } from './checklist.rules';
import { completeness } from './completeness.projection';

export class GetKimCompleteness extends Query<KimCompleteness> {
  constructor(
    readonly data: KimId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

interface Row {
  readonly item: Noted;
  readonly since: string | null;
  readonly eventId: string;
  readonly type: string;
  readonly at: string;
}

@QueryHandler(GetKimCompleteness)
export class GetKimCompletenessHandler implements IQueryHandler<GetKimCompleteness> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data: { kimId }, context: { at, atLeast } }: GetKimCompleteness): Promise<KimCompleteness> {
    await this.readModels.reached(kimDirectory, atLeast);
    await this.readModels.reached(completeness, atLeast);
    const [kim] = await this.database.query(`select from kim_directory_v2 where kim_id = $1`, [kimId]);
    if (!kim) throw notFound('kim_not_found');
    const rows = await this.database.query<Row>(
      `select item, since, event_id as "eventId", type, at from completeness_v1
       where kim_id = $1 and (until is null or until >= $2)`,
      [kimId, dayIn(this.city.policy, at)],
    );
    const noted = new Map(rows.map((row) => [row.item, row]));
    const items = CHECKLIST.map((item) =>
      this.checked({ item, parts: partsOf(item).map((part) => noted.get(part)) }),
    );
    return { complete: items.every(({ done }) => done), items };
  }

  /** Done by the part that came last. */
  private checked({ item, parts }: { item: CheckedItem['item']; parts: (Row | undefined)[] }): CheckedItem {
    const dated = parts.flatMap((row) => (row ? [{ row, since: this.sinceOf(row) }] : []));
    const last = dated.toSorted((one, other) => one.since.localeCompare(other.since)).at(-1);
    if (!last || dated.length < parts.length) return { item, done: false };
    const { eventId, type, at } = last.row;
    return { item, done: true, since: last.since, by: { eventId, type, at } };
  }

  private sinceOf({ since, at }: Row): string {
    return since ?? dayIn(this.city.policy, at);
  }
}
