import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn, inForce } from '@app/city';
import type { BimtekGain, GainCell, GetLiteracyGainRequest, LiteracyGain, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels, where, within } from '@app/read-models';
import { bimtekCalendar } from '../bimtek-calendar/bimtek-calendar.projection';
import { participantRecord } from '../participant-record/participant-record.projection';

export class GetLiteracyGain extends Query<LiteracyGain> {
  constructor(
    readonly data: GetLiteracyGainRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** What is added up of those who took both tests of a Bimtek. */
interface Sums {
  readonly bimtekId: string;
  readonly kecamatan: string;
  readonly theme: string;
  readonly start: string;
  readonly participants: number;
  readonly preTest: number;
  readonly postTest: number;
}

/** Of closed Bimtek: of others not all results are in. */
const sums = (conditions: string): string => `
  select bimtek_id as "bimtekId", kecamatan, theme, sessions -> 0 ->> 'start' as start,
         count(person_id)::integer as participants,
         coalesce(sum(pre_test), 0) as "preTest", coalesce(sum(post_test), 0) as "postTest"
  from bimtek_calendar_v2
  left join (
    select bimtek_id, person_id, pre_test, post_test from participant_record_v1
    where pre_test is not null and post_test is not null
  ) tested using (bimtek_id)
  where status = 'CLOSED' and ${conditions}
  group by bimtek_id
  order by kecamatan, first_start, bimtek_id`;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const cellOf = (all: readonly Sums[], smallestCell: number): GainCell => {
  const participants = all.reduce((sum, each) => sum + each.participants, 0);
  if (participants < smallestCell) return { suppressed: true };
  const meanPreTest = rounded(all.reduce((sum, each) => sum + each.preTest, 0) / participants);
  const meanPostTest = rounded(all.reduce((sum, each) => sum + each.postTest, 0) / participants);
  return {
    ...{ participants, meanPreTest, meanPostTest },
    meanGain: rounded(meanPostTest - meanPreTest),
    suppressed: false,
  };
};

/**
 * Answers: what did people learn? A kecamatan is reckoned from those of its Bimtek that are shown: else what is hidden
 * could be found by taking the others away from the whole.
 */
@QueryHandler(GetLiteracyGain)
export class GetLiteracyGainHandler implements IQueryHandler<GetLiteracyGain> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data: { wilayah }, context: { at, atLeast } }: GetLiteracyGain): Promise<LiteracyGain> {
    for (const needed of [bimtekCalendar, participantRecord]) await this.readModels.reached(needed, atLeast);
    const { policy } = this.city;
    const { smallestCell } = inForce(policy.training, dayIn(policy, at));
    const { sql, values } = where([], [[wilayah, within('kecamatan')]]);
    const all = await this.database.query<Sums>(sums(sql), values);
    const byBimtek = all.map((each): BimtekGain => {
      const { bimtekId, kecamatan, theme, start } = each;
      return { bimtekId, kecamatan, theme, firstDay: dayIn(policy, start), ...cellOf([each], smallestCell) };
    });
    const shown = all.filter(({ participants }) => participants >= smallestCell);
    const byKecamatan = [...new Set(all.map(({ kecamatan }) => kecamatan))].map((kecamatan) => ({
      kecamatan,
      ...cellOf(
        shown.filter((each) => each.kecamatan === kecamatan),
        smallestCell,
      ),
    }));
    return { smallestCell, byKecamatan, byBimtek };
  }
}
