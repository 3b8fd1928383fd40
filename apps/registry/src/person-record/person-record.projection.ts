import type { Recorded } from '@app/event-sourcing';
import { type Write, write } from '@app/postgres';
import { projection } from '@app/read-models';
import { personCodec } from '../person/person.codec';
import type { PersonEvent } from '../person/person.events';

/** Every event moves the revision that a caller sends back as `If-Match`. */
const moveRevision = ({ revision, data: { personId } }: Recorded<PersonEvent>) =>
  write(`update person_record_v2 set revision = $2 where person_id = $1`, [personId, revision.toString()]);

/** Nothing is kept of the fields, and of those of all records that were merged into it. */
const ERASE = `update person_record_v2 set fields = '{}', erased = true where survivor_id =`;

const restrict =
  (restricted: boolean) =>
  (event: Recorded<PersonEvent>): Write[] => [
    write(`update person_record_v2 set restricted = $2 where person_id = $1`, [event.data.personId, restricted]),
    moveRevision(event),
  ];

/** Answers: what does the city hold of a person? Personal fields stay encrypted in it. */
export const personRecord = projection<PersonEvent>({
  name: 'person_record_v2',
  codecs: [personCodec],

  schema: `
    create table if not exists person_record_v2 (
      person_id   uuid primary key,
      survivor_id uuid not null,
      wilayah     text not null,
      stream      text not null,
      fields      jsonb not null,
      restricted  boolean not null,
      erased      boolean not null,
      revision    bigint not null
    );
    create index if not exists person_record_v2_survivor on person_record_v2 (survivor_id)`,

  on: {
    PersonRegistered: ({ stream, revision, data: { personId, wilayah, nikId: _, ...fields } }) =>
      write(
        `insert into person_record_v2 (person_id, survivor_id, wilayah, stream, fields, restricted, erased, revision)
         values ($1, $1, $2, $3, $4, false, false, $5)`,
        [personId, wilayah, stream, JSON.stringify(fields), revision.toString()],
      ),

    PersonCorrected: (event) => {
      const { personId, nikId: _, reason: __, ...fields } = event.data;
      return [
        write(`update person_record_v2 set fields = fields || $2 where person_id = $1`, [
          personId,
          JSON.stringify(fields),
        ]),
        moveRevision(event),
      ];
    },

    // Refused by PostgreSQL when nobody is known by the id that it was merged into.
    PersonMerged: (event) => [
      write(
        `update person_record_v2
         set survivor_id = (select survivor_id from person_record_v2 where person_id = $2) where survivor_id = $1`,
        [event.data.personId, event.data.into],
      ),
      write(`${ERASE} (select survivor_id from person_record_v2 where person_id = $1 and erased)`, [event.data.into]),
      moveRevision(event),
    ],

    PersonErased: (event) => [write(`${ERASE} $1`, [event.data.personId]), moveRevision(event)],

    ProcessingRestricted: restrict(true),
    RestrictionLifted: restrict(false),
    NikClaimAbandoned: moveRevision,
    ConsentRecorded: moveRevision,
    ConsentWithdrawn: moveRevision,
    GuardianConsentRecorded: moveRevision,
    ErasureRefused: moveRevision,
  },
});
