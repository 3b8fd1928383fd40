import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { breakGlassCodec } from '../break-glass/break-glass.codec';
import type { BreakGlassEvent } from '../break-glass/break-glass.events';

/** Answers: who saw people outside their jurisdiction, or could, when, where and why? */
export const breakGlassRegister = projection<BreakGlassEvent>({
  name: 'break_glass_v1',
  codecs: [breakGlassCodec],

  schema: `
    create table if not exists break_glass_v1 (
      grant_id     uuid primary key,
      subject      text not null,
      role         text not null,
      jurisdiction text not null,
      wilayah      text not null,
      reason       text not null,
      reference    text not null,
      opened_at    text not null,
      expires_at   text not null,
      closed_at    text
    )`,

  on: {
    BreakGlassOpened: ({ data, metadata: { at } }) =>
      write(
        `insert into break_glass_v1
           (grant_id, subject, role, jurisdiction, wilayah, reason, reference, opened_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[data.grantId, data.subject, data.role, data.jurisdiction, data.wilayah],
          ...[data.reason, data.reference, at, data.expiresAt],
        ],
      ),

    BreakGlassClosed: ({ data: { grantId }, metadata: { at } }) =>
      write(`update break_glass_v1 set closed_at = $2 where grant_id = $1`, [grantId, at]),
  },
});
