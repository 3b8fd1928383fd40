import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BreakGlassEntry, BreakGlassRegister, FindBreakGlassRequest, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { equals, ReadModels, where, within } from '@app/read-models';
import { authoriseSight } from '../break-glass/break-glass.authority';
import { breakGlassRegister } from './break-glass-register.projection';

const WILAYAH = 'wilayah collate "C"';

export class FindBreakGlass extends Query<BreakGlassRegister> {
  constructor(
    readonly data: FindBreakGlassRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** A grant as its row is, with null for a time that has not come. */
type GrantRow = Omit<BreakGlassEntry, 'closedAt'> & { readonly closedAt: string | null };

@QueryHandler(FindBreakGlass)
export class FindBreakGlassHandler implements IQueryHandler<FindBreakGlass> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({
    data: { wilayah, subject },
    context: { at, by, atLeast },
  }: FindBreakGlass): Promise<BreakGlassRegister> {
    authoriseSight(by);
    await this.readModels.reached(breakGlassRegister, atLeast);
    const { sql, values } = where(
      [at],
      [
        [by.jurisdiction, within(WILAYAH)],
        [wilayah, within(WILAYAH)],
        [subject, equals('subject')],
      ],
    );
    const grants = await this.database.query<GrantRow>(
      `select grant_id as "grantId", subject, role, jurisdiction, wilayah, reason, reference, opened_at as "openedAt",
              expires_at as "expiresAt", closed_at as "closedAt",
              closed_at is null and expires_at::timestamptz > $1::timestamptz as open
       from break_glass_v1
       where ${sql}
       order by opened_at desc, grant_id`,
      values,
    );
    return { grants: grants.map(({ closedAt, ...grant }) => ({ ...grant, ...(closedAt !== null && { closedAt }) })) };
  }
}
