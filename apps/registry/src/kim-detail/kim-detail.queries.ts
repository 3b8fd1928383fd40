import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Caller, KimDetail, KimId, QueryContext, RosterEntry } from '@app/contracts';
import { PersonalData } from '@app/personal-data';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { City } from '../city/city';
import { dayIn } from '../city/days.rules';
import { notFound } from '../registry.refusals';
import { isOwnOfficer } from '../kim/kim.authority';
import { maySeePeopleOf } from '../person/person.authority';
import { personRecord } from '../person-record/person-record.projection';
import { skStatusOn } from '../sk-register/sk-status.rules';
import { kimDetail } from './kim-detail.projection';
import type { KimAsRecorded, MemberLine } from './kim-detail.state';

export class GetKim extends Query<KimDetail> {
  constructor(
    readonly data: KimId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** A member's line, with the name as it is stored: encrypted. */
interface RosterRow extends MemberLine {
  readonly stream?: string;
  readonly sealedName?: string;
}

type KimRow = Omit<KimAsRecorded, 'roster'> & { readonly roster: RosterRow[]; readonly revision: string };

/** One statement, so that roster and revision are of the same moment. */
const KIM = `
  select kim || jsonb_strip_nulls(jsonb_build_object(
    'revision', revision::text,
    'roster', coalesce((
      select jsonb_agg(
        line || jsonb_build_object('stream', person.stream, 'sealedName', person.fields ->> 'name') order by place)
      from jsonb_array_elements(kim -> 'roster') with ordinality as roster (line, place)
      left join person_record_v1 person on person.person_id = (line ->> 'personId')::uuid
    ), '[]')
  )) as kim
  from kim_detail_v2
  where kim_id = $1`;

const maySeeNames = (by: Caller, { kimId, wilayah, roster }: KimRow): boolean => {
  const officers = Object.fromEntries(roster.flatMap(({ post, personId }) => (post ? [[post, { personId }]] : [])));
  return maySeePeopleOf(by, wilayah) || isOwnOfficer(by, kimId, officers);
};

@QueryHandler(GetKim)
export class GetKimHandler implements IQueryHandler<GetKim> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly personalData: PersonalData,
    private readonly city: City,
  ) {}

  async execute({ data: { kimId }, context: { at, by, atLeast } }: GetKim): Promise<KimDetail> {
    await this.readModels.reached(kimDetail, atLeast);
    await this.readModels.reached(personRecord, atLeast);
    const [row] = await this.database.query<{ kim: KimRow }>(KIM, [kimId]);
    if (!row) throw notFound('kim_not_found');
    const names = maySeeNames(by, row.kim) ? await this.names(row.kim.roster) : new Map<string, string>();
    const roster = row.kim.roster.map((entry) => withName(entry, names));
    return { ...asOf(dayIn(this.city.policy, at), row.kim), members: roster.length, roster };
  }

  private async names(roster: readonly RosterRow[]): Promise<Map<string, string>> {
    const sealed = roster.flatMap(({ personId, stream, sealedName }) =>
      stream && sealedName ? [{ subject: personId, stream, fields: { name: sealedName } }] : [],
    );
    const opened = await this.personalData.open(sealed);
    return new Map(opened.flatMap(({ name }, index) => (name ? [[sealed[index]?.subject ?? '', name]] : [])));
  }
}

const asOf = (day: string, kim: KimRow): KimRow => {
  const { sk } = kim;
  if (!sk || skStatusOn(sk.status, sk.termEnd, day) === sk.status) return kim;
  return { ...kim, sk: { ...sk, status: 'EXPIRED', needsAmendment: false } };
};

const withName = ({ stream, sealedName, ...entry }: RosterRow, names: Map<string, string>): RosterEntry => {
  const name = names.get(entry.personId);
  return name ? { ...entry, name } : entry;
};
