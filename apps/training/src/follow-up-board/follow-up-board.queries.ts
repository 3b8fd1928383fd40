import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn } from '@app/city';
import type {
  CommitmentStatus,
  DaysToSk,
  FollowUpBoard,
  FollowUpEntry,
  GetFollowUpBoardRequest,
  QueryContext,
} from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { followUpBoard } from './follow-up-board.projection';

export class GetFollowUpBoard extends Query<FollowUpBoard> {
  constructor(
    readonly data: GetFollowUpBoardRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** What there is to remind of, or to call overdue. */
export interface OpenCommitment {
  readonly kelurahan: string;
  readonly bimtekId: string;
  /** Id of the fact by which it was made: another when it is made again. */
  readonly madeBy: string;
  readonly dueOn: string;
  /** The nearest reminder so far, in days before the due day. */
  readonly reminded?: number;
}

/** Open, not overdue, and due on a day or before. Asked by the calendar, so it is no request of others. */
export class FindOpenCommitments extends Query<OpenCommitment[]> {
  constructor(readonly data: { readonly dueBy: string }) {
    super();
  }
}

/** A commitment as its row is. */
interface BoardRow {
  readonly kelurahan: string;
  readonly bimtekId: string;
  readonly heldOn: string;
  readonly dueOn: string;
  readonly status: CommitmentStatus;
  readonly days: number;
  readonly kimId: string | null;
  readonly fulfilledOn: string | null;
}

interface DaysRow {
  readonly fulfilled: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** A code is a dotted path: the region itself, and all that goes on from it. */
const WITHIN = `($1::text is null or kelurahan = $1 or starts_with(kelurahan, $1 || '.'))`;

const daysToSk = ({ fulfilled, median, p90 }: DaysRow): DaysToSk => ({
  fulfilled,
  ...(median !== null && { median }),
  ...(p90 !== null && { p90 }),
});

const entry = ({ kimId, fulfilledOn, ...row }: BoardRow, { regions }: City): FollowUpEntry => ({
  ...row,
  name: regions.get(row.kelurahan)?.name ?? row.kelurahan,
  ...(kimId !== null && { kimId }),
  ...(fulfilledOn !== null && { fulfilledOn }),
});

@QueryHandler(GetFollowUpBoard)
export class GetFollowUpBoardHandler implements IQueryHandler<GetFollowUpBoard> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data: { wilayah }, context: { at, atLeast } }: GetFollowUpBoard): Promise<FollowUpBoard> {
    await this.readModels.reached(followUpBoard, atLeast);
    const commitments = await this.database.query<BoardRow>(
      `select kelurahan, bimtek_id as "bimtekId", held_on as "heldOn", due_on as "dueOn", kim_id as "kimId",
              fulfilled_on as "fulfilledOn", coalesce(days, $2::text::date - held_on::date) as days,
              case when fulfilled_on is not null then 'fulfilled'
                   when overdue or due_on < $2 then 'overdue'
                   when reminded is not null then 'reminded'
                   else 'open' end as status
       from follow_up_board_v1
       where ${WITHIN}
       order by due_on, kelurahan, bimtek_id`,
      [wilayah, dayIn(this.city.policy, at)],
    );
    const [days] = await this.database.query<DaysRow>(
      `select count(days)::integer as fulfilled,
              percentile_cont(0.5) within group (order by days) as median,
              percentile_cont(0.9) within group (order by days) as p90
       from follow_up_board_v1
       where ${WITHIN}`,
      [wilayah],
    );
    return {
      daysToSk: days ? daysToSk(days) : { fulfilled: 0 },
      commitments: commitments.map((row) => entry(row, this.city)),
    };
  }
}

@QueryHandler(FindOpenCommitments)
export class FindOpenCommitmentsHandler implements IQueryHandler<FindOpenCommitments> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { dueBy } }: FindOpenCommitments): Promise<OpenCommitment[]> {
    await this.readModels.reached(followUpBoard);
    const rows = await this.database.query<Omit<OpenCommitment, 'reminded'> & { reminded: number | null }>(
      `select kelurahan, bimtek_id as "bimtekId", made_by as "madeBy", due_on as "dueOn", reminded
       from follow_up_board_v1
       where fulfilled_on is null and not overdue and due_on <= $1
       order by due_on, kelurahan, bimtek_id`,
      [dueBy],
    );
    return rows.map(({ reminded, ...open }) => ({ ...open, ...(reminded !== null && { reminded }) }));
  }
}

export const followUpBoardQueries = [GetFollowUpBoardHandler, FindOpenCommitmentsHandler];
