import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { followUpCodec } from '../follow-up/follow-up.codec';
import type { BimtekMissed, CommitmentWithdrawn, FollowUpEvent } from '../follow-up/follow-up.events';

const gone = ({ data: { kelurahan, bimtekId } }: CommitmentWithdrawn | BimtekMissed) =>
  write(`delete from follow_up_board_v1 where kelurahan = $1 and bimtek_id = $2`, [kelurahan, bimtekId]);

/** Answers: what came of each commitment, by when is it due, and how long did it take? A row for each commitment. */
export const followUpBoard = projection<FollowUpEvent>({
  name: 'follow_up_board_v1',
  codecs: [followUpCodec],

  schema: `
    create table if not exists follow_up_board_v1 (
      kelurahan    text not null,
      bimtek_id    uuid not null,
      -- id of the fact by which it was made
      made_by      uuid not null,
      held_on      text not null,
      due_on       text not null,
      -- the nearest of the reminders: so many days before the due day
      reminded     integer,
      overdue      boolean not null default false,
      kim_id       uuid,
      fulfilled_on text,
      -- from the Bimtek to the decree
      days         integer,
      primary key (kelurahan, bimtek_id)
    );
    create index if not exists follow_up_board_v1_open on follow_up_board_v1 (due_on)
      where fulfilled_on is null and not overdue`,

  on: {
    CommitmentMade: ({ id, data: { kelurahan, bimtekId, heldOn, dueOn } }) =>
      write(
        `insert into follow_up_board_v1 (kelurahan, bimtek_id, made_by, held_on, due_on) values ($1, $2, $3, $4, $5)`,
        [kelurahan, bimtekId, id, heldOn, dueOn],
      ),

    CommitmentReminded: ({ data: { kelurahan, bimtekId, daysBefore } }) =>
      write(`update follow_up_board_v1 set reminded = $3 where kelurahan = $1 and bimtek_id = $2`, [
        ...[kelurahan, bimtekId, daysBefore],
      ]),

    CommitmentFellOverdue: ({ data: { kelurahan, bimtekId } }) =>
      write(`update follow_up_board_v1 set overdue = true where kelurahan = $1 and bimtek_id = $2`, [
        ...[kelurahan, bimtekId],
      ]),

    CommitmentFulfilled: ({ data: { kelurahan, bimtekId, kimId, on, days } }) =>
      write(
        `update follow_up_board_v1 set kim_id = $3, fulfilled_on = $4, days = $5
         where kelurahan = $1 and bimtek_id = $2`,
        [kelurahan, bimtekId, kimId, on, days],
      ),

    CommitmentWithdrawn: gone,
    BimtekMissed: gone,
  },
});
