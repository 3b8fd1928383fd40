import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Caller, KimDetail, KimId, QueryContext, RosterEntry } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { notFound } from '../registry.refusals';
import { isOwnOfficer } from '../kim/kim.authority';
import { maySeePeopleOf } from '../person/person.authority';
import { PeopleReader, type Request } from '../personal-data-access/people-reader';
import { defaultPurpose } from '../personal-data-access/purpose';
import { personRecord } from '../person-record/person-record.projection';
import { kimDetail } from './kim-detail.projection';

export class GetKim extends Query<KimDetail> {
  constructor(
    readonly data: KimId,
    readonly context: QueryContext,
    readonly request: Request,
  ) {
    super();
  }
}

/** A member's line, with the name as it is stored: encrypted. */
interface RosterRow extends Omit<RosterEntry, 'name'> {
  readonly stream?: string;
  readonly sealedName?: string;
  /** Under which the name is stored: another than the member's, when the record was merged into that one. */
  readonly survivorId?: string;
  readonly restricted?: boolean;
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
        'personId', kim_detail_v1_member.person_id, 'unsur', unsur, 'occupation', occupation, 'joinedOn', joined_on, 'post', post,
        'stream', person.stream, 'sealedName', person.fields ->> 'name', 'survivorId', person.person_id,
        'restricted', person.restricted
      ) order by joined_on, kim_detail_v1_member.person_id)
      from kim_detail_v1_member
      left join person_record_v2 member using (person_id)
      left join person_record_v2 person on person.person_id = member.person_id
      where kim_id = kim.kim_id
    ), '[]')
  )) as kim
  from kim_detail_v1 kim
  where kim_id = $1`;

const maySeeNames = (by: Caller, { kimId, wilayah, roster }: KimRow): boolean => {
  const officers = Object.fromEntries(roster.flatMap(({ post, personId }) => (post ? [[post, personId]] : [])));
  return maySeePeopleOf(by, wilayah) || isOwnOfficer(by, kimId, { officers });
};

@QueryHandler(GetKim)
export class GetKimHandler implements IQueryHandler<GetKim> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly people: PeopleReader,
  ) {}

  async execute({ data: { kimId }, context, request }: GetKim): Promise<KimDetail> {
    await this.readModels.reached(kimDetail, context.atLeast);
    await this.readModels.reached(personRecord, context.atLeast);
    const [row] = await this.database.query<{ kim: KimRow }>(KIM, [kimId]);
    if (!row) throw notFound('kim_not_found');
    const names = maySeeNames(context.by, row.kim) ? await this.names(row.kim.roster, context, request) : NOBODY;
    return { ...row.kim, roster: row.kim.roster.map((entry) => withName(entry, names)) };
  }

  private async names(
    roster: readonly RosterRow[],
    { by, purpose = defaultPurpose(by, [], 'PEMBINAAN_KIM') }: QueryContext,
    request: Request,
  ): Promise<Names> {
    const sealed = roster.flatMap(({ survivorId, stream, sealedName, restricted = false }) =>
      survivorId && stream && sealedName
        ? [{ personId: survivorId, stream, fields: { name: sealedName }, restricted }]
        : [],
    );
    const opened = await this.people.open(sealed, { by, purpose, occasion: 'ROSTER', request });
    return new Map(opened.flatMap(({ name }, index) => (name ? [[sealed[index]?.personId ?? '', name]] : [])));
  }
}

/** By the id under which a name is stored. */
type Names = ReadonlyMap<string, string>;

const NOBODY: Names = new Map();

const withName = (row: RosterRow, names: Names): RosterEntry => {
  const { stream: _, sealedName: __, survivorId = '', restricted: ___, ...entry } = row;
  const name = names.get(survivorId);
  return name ? { ...entry, name } : entry;
};
