import type { Sql } from '@app/postgres';

/**
 * Which keys are gone for good, and which go together. Statements run in the caller's transaction, so that whoever
 * follows the log commits what it destroyed together with how far it is.
 */
export const destructionSchema = `
  create table if not exists destroyed_subject (
    subject      text primary key,
    destroyed_at timestamptz not null default now()
  );
  create table if not exists tied_subject (
    subject text not null,
    tied_to text not null,
    primary key (subject, tied_to)
  );
  create index if not exists tied_subject_tied_to on tied_subject (tied_to)`;

/**
 * Destroys the keys of these subjects and of all that are tied to them, for ever: none is made again under their names.
 * What was destroyed before stays so.
 */
export const destroyKeys = async (sql: Sql, subjects: readonly string[]): Promise<void> => {
  const rows = await sql.query<{ subject: string }>(
    `with recursive doomed (subject) as (
       select unnest($1::text[])
       union
       select tied.subject from tied_subject tied join doomed on tied.tied_to = doomed.subject
     )
     select subject from doomed`,
    [subjects],
  );
  const doomed = rows.map(({ subject }) => subject);
  await sql.query(`insert into destroyed_subject (subject) select unnest($1::text[]) on conflict do nothing`, [
    doomed,
  ]);
  await sql.query(`delete from subject_key where subject = any($1)`, [doomed]);
};

/** From now on the subject's key is destroyed together with any of these; now, if one of them was destroyed already. */
export const tieKeys = async (sql: Sql, subject: string, tiedTo: readonly string[]): Promise<void> => {
  await sql.query(
    `insert into tied_subject (subject, tied_to) select $1, unnest($2::text[]) on conflict do nothing`,
    [subject, tiedTo],
  );
  const [gone] = await sql.query(`select from destroyed_subject where subject = any($1) limit 1`, [tiedTo]);
  if (gone) await destroyKeys(sql, [subject]);
};
