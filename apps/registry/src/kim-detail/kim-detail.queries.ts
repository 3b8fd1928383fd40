import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Caller, KimDetail, KimId, QueryContext, RosterEntry } from '@app/contracts';
import { PersonalData } from '@app/personal-data';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { notFound } from '../registry.refusals';
import { isOwnOfficer } from '../kim/kim.authority';
import { maySeePeopleOf } from '../person/person.authority';
import { personRecord } from '../person-record/person-record.projection';
import { kimDetail } from './kim-detail.projection';

export class GetKim extends Query<KimDetail> {
  constructor(
    readonly data: KimId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** A member's line, with the name as it is stored: encrypted. */
interface RosterRow extends Omit<RosterEntry, 'name'> {
  readonly stream?: string;
  readonly sealedName?: string;
}

type KimRow = Omit<KimDetail, 'roster'> & { readonly roster: RosterRow[] };

/** One statement, so that roster and revision are of the same moment. */
const KIM = `
  select json_strip_nulls(json_build_object(
    'kimId', kim_id, 'name', name, 'wilayah', wilayah, 'level', level, 'status', status,
    'revision', revision::text, 'musyawarahHeldOn', musyawarah_held_on, 'sk', sk,
    'members', (select count(*) from kim_detail_v1_member where kim_id = kim.kim_id),
    'roster', coalesce((
      select json_agg(json_build_object(
        'personId', person_id, 'unsur', unsur, 'occupation', occupation, 'joinedOn', joined_on, 'post', post,
        'stream', person.stream, 'sealedName', person.fields ->> 'name'
      ) order by joined_on, person_id)
      from kim_detail_v1_member left join person_record_v1 person using (person_id)
      where kim_id = kim.kim_id
    ), '[]')
  )) as kim
  from kim_detail_v1 kim
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
  ) {}

  async execute({ data: { kimId }, context: { by, atLeast } }: GetKim): Promise<KimDetail> {
    await this.readModels.reached(kimDetail, atLeast);
    await this.readModels.reached(personRecord, atLeast);
    const [row] = await this.database.query<{ kim: KimRow }>(KIM, [kimId]);
    if (!row) throw notFound('kim_not_found');
    const names = maySeeNames(by, row.kim) ? await this.names(row.kim.roster) : new Map<string, string>();
    return { ...row.kim, roster: row.kim.roster.map((entry) => withName(entry, names)) };
  }

  private async names(roster: readonly RosterRow[]): Promise<Map<string, string>> {
    const sealed = roster.flatMap(({ personId, stream, sealedName }) =>
      stream && sealedName ? [{ subject: personId, stream, fields: { name: sealedName } }] : [],
    );
    const opened = await this.personalData.open(sealed);
    return new Map(opened.flatMap(({ name }, index) => (name ? [[sealed[index]?.subject ?? '', name]] : [])));
  }
}

const withName = ({ stream, sealedName, ...entry }: RosterRow, names: Map<string, string>): RosterEntry => {
  const name = names.get(entry.personId);
  return name ? { ...entry, name } : entry;
};
