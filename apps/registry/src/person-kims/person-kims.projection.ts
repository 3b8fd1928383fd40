import { type Write, write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import type { Decree } from '../kim/sk.events';

/** A decree takes effect on an SK, its own or an earlier one, and names who signed it. */
const takeEffect = (onSkId: string, { kimId, skId, signatory }: Decree): Write[] => [
  write(`insert into person_kims_v2_sk (sk_id, on_sk_id, kim_id, in_force) values ($1, $2, $3, true)`, [
    ...[skId, onSkId, kimId],
  ]),
  ...(signatory ? [write(`${NAME} values ($1, $2) ${ONCE}`, [skId, signatory.personId])] : []),
];

/** A decree with the roster names those who are members at that moment. */
const nameMembers = ({ kimId, skId }: Decree) =>
  write(`${NAME} select $1, person_id from person_kims_v2 where kim_id = $2 and left_on is null ${ONCE}`, [
    ...[skId, kimId],
  ]);

const NAME = 'insert into person_kims_v2_named (sk_id, person_id)';
const ONCE = 'on conflict do nothing'; // a member may sign as well

/** Ends an SK, and every decree on it. */
const end = (skId: string) => write(`update person_kims_v2_sk set in_force = false where on_sk_id = $1`, [skId]);

/** Answers: in which KIM is a person a member, or was, and which decrees name the person, and hold? */
export const personKims = projection<KimEvent>({
  name: 'person_kims_v2',
  codecs: [kimCodec],

  schema: `
    create table if not exists person_kims_v2 (
      kim_id     uuid not null,
      person_id  uuid not null,
      position   bigint not null,
      unsur      text not null,
      occupation text not null,
      joined_on  text not null,
      left_on    text,
      primary key (kim_id, person_id, position)
    );
    create index if not exists person_kims_v2_person on person_kims_v2 (person_id);
    create table if not exists person_kims_v2_sk (
      sk_id    uuid primary key,
      on_sk_id uuid not null,
      kim_id   uuid not null,
      in_force boolean not null
    );
    create index if not exists person_kims_v2_sk_on on person_kims_v2_sk (on_sk_id);
    create index if not exists person_kims_v2_sk_kim on person_kims_v2_sk (kim_id);
    create table if not exists person_kims_v2_named (
      sk_id     uuid not null,
      person_id uuid not null,
      primary key (person_id, sk_id)
    )`,

  on: {
    MemberJoined: ({ position, data: { kimId, personId, unsur, occupation, joinedOn } }) =>
      write(
        `insert into person_kims_v2 (kim_id, person_id, position, unsur, occupation, joined_on)
         values ($1, $2, $3, $4, $5, $6)`,
        [kimId, personId, position.toString(), unsur, occupation, joinedOn],
      ),

    MemberLeft: ({ data: { kimId, personId, leftOn } }) =>
      write(`update person_kims_v2 set left_on = $3 where kim_id = $1 and person_id = $2 and left_on is null`, [
        kimId,
        personId,
        leftOn,
      ]),

    SkIssued: ({ data }) => [...takeEffect(data.skId, data), nameMembers(data)],

    // Its roster takes the place of the earlier ones, whose documents need not be kept for those who have left.
    SkAmended: ({ data }) => [end(data.amends), ...takeEffect(data.amends, data), nameMembers(data)],

    SkExtended: ({ data }) => takeEffect(data.extends, data),
    SkSuperseded: ({ data: { skId } }) => end(skId),
    SkRevoked: ({ data }) => end(data.revokes),
    SkExpired: ({ data: { skId } }) => end(skId),

    KimDissolved: ({ data: { kimId } }) =>
      write(`update person_kims_v2_sk set in_force = false where kim_id = $1`, [kimId]),
  },
});
