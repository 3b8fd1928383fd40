import type { BimtekStatus, Session } from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';

/**
 * A calendar program takes what has a higher number for the newer one, and whoever keeps a copy asks for what changed after a
 * position: every event counts.
 */
const moveOn = ({ revision, position, metadata: { at }, data: { bimtekId } }: Recorded<BimtekEvent>) =>
  write(`update bimtek_calendar_v2 set revision = $2, updated_at = $3, position = $4 where bimtek_id = $1`, [
    ...[bimtekId, revision.toString(), at, position.toString()],
  ]);

const withStatus = (bimtekId: string, status: BimtekStatus) =>
  write(`update bimtek_calendar_v2 set status = $2 where bimtek_id = $1`, [bimtekId, status]);

const signedOn = (bimtekId: string, day: string) =>
  write(`update bimtek_calendar_v2 set signed_on = $2 where bimtek_id = $1`, [bimtekId, day]);

/** Sessions are in the order of their times, which stand in the time zones of those who wrote them. */
const firstStart = ([first]: readonly Session[]): string => new Date(first?.start ?? 0).toISOString();

/** Answers: which Bimtek are there, when and where, how many have a seat, and what has changed? */
export const bimtekCalendar = projection<BimtekEvent>({
  name: 'bimtek_calendar_v2',
  codecs: [bimtekCodec],

  schema: `
    create table if not exists bimtek_calendar_v2 (
      bimtek_id   uuid primary key,
      organiser   text not null,
      kecamatan   text collate "C" not null,
      theme       text not null,
      mode        text not null,
      status      text not null,
      venue       text,
      sessions    jsonb not null,
      first_start text collate "C" not null,
      capacity    integer not null,
      signed_on   text,
      revision    bigint not null,
      updated_at  text not null,
      position    bigint not null
    );
    create index if not exists bimtek_calendar_v2_first_start on bimtek_calendar_v2 (first_start, bimtek_id);
    create index if not exists bimtek_calendar_v2_position on bimtek_calendar_v2 (position);
    create table if not exists bimtek_calendar_v2_seat (
      bimtek_id uuid not null,
      person_id uuid not null,
      seat      text not null,
      primary key (bimtek_id, person_id)
    )`,

  on: {
    BimtekPlanned: ({ data, revision, position, metadata: { at } }) =>
      write(
        `insert into bimtek_calendar_v2 (bimtek_id, organiser, kecamatan, theme, mode, status, venue, sessions,
           first_start, capacity, revision, updated_at, position)
         values ($1, $2, $3, $4, $5, 'PLANNED', $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[data.bimtekId, data.organiser, data.kecamatan, data.theme, data.mode, data.venue],
          ...[JSON.stringify(data.sessions), firstStart(data.sessions), data.capacity, revision.toString(), at],
          position.toString(),
        ],
      ),

    BimtekRescheduled: ({ data: { bimtekId, sessions, venue } }) =>
      write(
        `update bimtek_calendar_v2 set sessions = $2, first_start = $3, venue = coalesce($4, venue) where bimtek_id = $1`,
        [bimtekId, JSON.stringify(sessions), firstStart(sessions), venue],
      ),

    BimtekRevised: ({ data: { bimtekId, theme, capacity } }) =>
      write(`update bimtek_calendar_v2 set theme = $2, capacity = $3 where bimtek_id = $1`, [
        ...[bimtekId, theme, capacity],
      ]),

    BimtekCancelled: ({ data: { bimtekId } }) => withStatus(bimtekId, 'CANCELLED'),
    BimtekOpened: ({ data: { bimtekId } }) => withStatus(bimtekId, 'OPEN'),

    BimtekClosed: ({ data: { bimtekId, minutes } }) => [
      withStatus(bimtekId, 'CLOSED'),
      signedOn(bimtekId, minutes.signedOn),
    ],
    MinutesCorrected: ({ data }) => signedOn(data.bimtekId, data.signedOn),

    ParticipantRegistered: ({ data: { bimtekId, personId, seat } }) =>
      write(`insert into bimtek_calendar_v2_seat (bimtek_id, person_id, seat) values ($1, $2, $3)`, [
        ...[bimtekId, personId, seat],
      ]),

    RegistrationCorrected: ({ data: { bimtekId, personId } }) =>
      write(
        `insert into bimtek_calendar_v2_seat (bimtek_id, person_id, seat) values ($1, $2, 'CONFIRMED')
         on conflict do nothing`,
        [bimtekId, personId],
      ),

    ParticipantWithdrawn: ({ data: { bimtekId, personId } }) =>
      write(`delete from bimtek_calendar_v2_seat where bimtek_id = $1 and person_id = $2`, [bimtekId, personId]),

    SeatGranted: ({ data: { bimtekId, personId } }) =>
      write(`update bimtek_calendar_v2_seat set seat = 'CONFIRMED' where bimtek_id = $1 and person_id = $2`, [
        bimtekId,
        personId,
      ]),
  },

  onLatest: moveOn,
});
