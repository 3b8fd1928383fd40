import type { Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { personCodec } from '../person/person.codec';
import type { PersonEvent } from '../person/person.events';

/** Every event moves the revision that a caller sends back as `If-Match`. */
const moveRevision = (sql: Sql, { revision, data: { personId } }: Recorded<PersonEvent>) =>
  sql.query(`update person_record_v2 set revision = $2 where person_id = $1`, [personId, revision.toString()]);

/** Nothing is kept of the fields, and of those of all records that were merged into it. */
const erase = (sql: Sql, survivorId: string) =>
  sql.query(`update person_record_v2 set fields = '{}', erased = true where survivor_id = $1`, [survivorId]);

const restrict =
  (restricted: boolean) =>
  async (sql: Sql, event: Recorded<PersonEvent>): Promise<void> => {
    await sql.query(`update person_record_v2 set restricted = $2 where person_id = $1`, [
      event.data.personId,
      restricted,
    ]);
    await moveRevision(sql, event);
  };

/** Answers: what does the city hold of a person? Personal fields stay encrypted in it. */
export const personRecord: Projection<PersonEvent> = {
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
    PersonRegistered: (sql, { stream, revision, data: { personId, wilayah, nikId: _, ...fields } }) =>
      sql.query(
        `insert into person_record_v2 (person_id, survivor_id, wilayah, stream, fields, restricted, erased, revision)
         values ($1, $1, $2, $3, $4, false, false, $5)`,
        [personId, wilayah, stream, JSON.stringify(fields), revision.toString()],
      ),

    PersonCorrected: async (sql, event) => {
      const { personId, nikId: _, reason: __, ...fields } = event.data;
      await sql.query(`update person_record_v2 set fields = fields || $2 where person_id = $1`, [
        personId,
        JSON.stringify(fields),
      ]);
      await moveRevision(sql, event);
    },

    PersonMerged: async (sql, event) => {
      const { personId, into } = event.data;
      const [survivor] = await sql.query<{ id: string; erased: boolean }>(
        `select survivor_id as id, erased from person_record_v2 where person_id = $1`,
        [into],
      );
      if (!survivor) throw new Error(`${event.stream} was merged into a person who is not known`);
      await sql.query(`update person_record_v2 set survivor_id = $2 where survivor_id = $1`, [personId, survivor.id]);
      if (survivor.erased) await erase(sql, survivor.id);
      await moveRevision(sql, event);
    },

    PersonErased: async (sql, event) => {
      await erase(sql, event.data.personId);
      await moveRevision(sql, event);
    },

    ProcessingRestricted: restrict(true),
    RestrictionLifted: restrict(false),
    NikClaimAbandoned: moveRevision,
    ConsentRecorded: moveRevision,
    ConsentWithdrawn: moveRevision,
    GuardianConsentRecorded: moveRevision,
    ErasureRefused: moveRevision,
  },
};
