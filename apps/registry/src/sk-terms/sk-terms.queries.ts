import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { skTerms } from './sk-terms.projection';

/** The end of the term of an SK in force. */
export interface SkTerm {
  readonly kimId: string;
  readonly skId: string;
  /** The last day on which it holds. */
  readonly termEnd: string;
  /** The nearest announcement of that end so far, in days before it. */
  readonly announced?: number;
}

/** The terms that end on a day or before, the earliest first. Asked by the calendar, so it is no request of others. */
export class FindSkTerms extends Query<SkTerm[]> {
  constructor(readonly data: { readonly endingBy: string }) {
    super();
  }
}

@QueryHandler(FindSkTerms)
export class FindSkTermsHandler implements IQueryHandler<FindSkTerms> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { endingBy } }: FindSkTerms): Promise<SkTerm[]> {
    await this.readModels.reached(skTerms);
    const rows = await this.database.query<Omit<SkTerm, 'announced'> & { announced: number | null }>(
      `select kim_id as "kimId", sk_id as "skId", term_end as "termEnd", announced
       from sk_terms_v1
       where term_end <= $1
       order by term_end, sk_id`,
      [endingBy],
    );
    return rows.map(({ announced, ...term }) => ({ ...term, ...(announced !== null && { announced }) }));
  }
}
