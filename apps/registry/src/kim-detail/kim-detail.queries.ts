import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn } from '@app/city';
import type { Caller, KimDetail, KimId, QueryContext, RosterEntry } from '@app/contracts';
import { Database, type Statement } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { Sight } from '../break-glass/sight';
import { notFound } from '../registry.refusals';
import { isOwnOfficer } from '../kim/kim.authority';
import { PeopleReader, type Request } from '../personal-data-access/people-reader';
import { defaultPurpose } from '../personal-data-access/purpose';
import { personRecord } from '../person-record/person-record.projection';
import { skStatusOn } from '../sk-register/sk-status.rules';
import { kimDetail } from './kim-detail.projection';
import type { KimAsRecorded, MemberLine } from './kim-detail.state';

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
interface RosterRow extends MemberLine {
  readonly stream?: string;
  readonly sealedName?: string;
  /** Under which the name is stored: another than the member's, when the record was merged into that one. */
  readonly survivorId?: string;
  readonly restricted?: boolean;
}

type KimRow = Omit<KimAsRecorded, 'roster'> & { readonly roster: RosterRow[]; readonly revision: string };

/** One statement, so that roster and revision are of the same moment. */
const KIM: Statement = {
  name: 'kim detail',
  text: `
  select document || jsonb_strip_nulls(jsonb_build_object(
    'revision', revision::text,
    'roster', coalesce((
      select jsonb_agg(line || jsonb_build_object(
        'stream', person.stream, 'sealedName', person.fields ->> 'name', 'survivorId', person.person_id,
        'restricted', person.restricted
      ) order by place)
      from jsonb_array_elements(document -> 'roster') with ordinality as roster (line, place)
      left join person_record_v2 member on member.person_id = (line ->> 'personId')::uuid
      left join person_record_v2 person on person.person_id = member.survivor_id
    ), '[]')
  )) as kim
  from kim_detail_v3
  where id = $1`,
};

const isItsOfficer = (by: Caller, { kimId, roster }: KimRow): boolean => {
  const officers = Object.fromEntries(roster.flatMap(({ post, personId }) => (post ? [[post, { personId }]] : [])));
  return isOwnOfficer(by, kimId, officers);
};

@QueryHandler(GetKim)
export class GetKimHandler implements IQueryHandler<GetKim> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly people: PeopleReader,
    private readonly city: City,
    private readonly sight: Sight,
  ) {}

  async execute({ data: { kimId }, context, request }: GetKim): Promise<KimDetail> {
    await this.readModels.reached(kimDetail, context.atLeast);
    await this.readModels.reached(personRecord, context.atLeast);
    const [row] = await this.database.query<{ kim: KimRow }>(KIM, [kimId]);
    if (!row) throw notFound('kim_not_found');
    const names = await this.names(row.kim, context, request);
    const roster = row.kim.roster.map((entry) => withName(entry, names));
    return { ...asOf(dayIn(this.city.policy, context.at), row.kim), members: roster.length, roster };
  }

  private async names(kim: KimRow, context: QueryContext, request: Request): Promise<Names> {
    const { by, purpose = defaultPurpose(by, [], 'PEMBINAAN_KIM') } = context;
    const right = isItsOfficer(by, kim) ? 'own' : await this.sight.rightTo(kim.wilayah, context);
    if (right === 'none') return NOBODY;
    const breakGlass = right === 'break-glass' ? context.breakGlass : undefined;
    const sealed = kim.roster.flatMap(({ survivorId, stream, sealedName, restricted = false }) =>
      survivorId && stream && sealedName
        ? [{ personId: survivorId, stream, fields: { name: sealedName }, restricted }]
        : [],
    );
    const opened = await this.people.open(sealed, { by, purpose, occasion: 'ROSTER', request, breakGlass });
    return new Map(opened.flatMap(({ name }, index) => (name ? [[sealed[index]?.personId ?? '', name]] : [])));
  }
}

const asOf = (day: string, kim: KimRow): KimRow => {
  const { sk } = kim;
  if (!sk || skStatusOn(sk.status, sk.termEnd, day) === sk.status) return kim;
  return { ...kim, sk: { ...sk, status: 'EXPIRED', needsAmendment: false } };
};

/** By the id under which a name is stored. */
type Names = ReadonlyMap<string, string>;

const NOBODY: Names = new Map();

const withName = (row: RosterRow, names: Names): RosterEntry => {
  const { stream: _, sealedName: __, survivorId = '', restricted: ___, ...entry } = row;
  const name = names.get(survivorId);
  return name ? { ...entry, name } : entry;
};
