import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { followUpCodec } from './follow-up.codec';
import type { FollowUpEvent } from './follow-up.events';
import {
  BIMTEK_ID,
  bimtekAttended,
  bimtekMissed,
  commitmentFellOverdue,
  commitmentFulfilled,
  commitmentMade,
  commitmentReminded,
  commitmentWithdrawn,
  KIM_ID,
  kimLost,
  kimNoted,
  OTHER_KIM_ID,
} from './follow-up.fixtures';

const PLACE = `"kelurahan":"18.72.05.1001","bimtekId":"${BIMTEK_ID}"`;

const STORED: StoredShapes<FollowUpEvent> = {
  KimNoted: [
    ['KimNoted', `{"kelurahan":"18.72.05.1001","kimId":"${KIM_ID}","establishedOn":"2023-11-20"}`, kimNoted],
  ],
  KimLost: [['KimLost', `{"kelurahan":"18.72.05.1001","kimId":"${KIM_ID}","lostOn":"2024-03-01"}`, kimLost]],
  BimtekAttended: [['BimtekAttended', `{${PLACE},"heldOn":"2023-10-18","dueOn":"2023-12-17"}`, bimtekAttended]],
  BimtekMissed: [['BimtekMissed', `{${PLACE}}`, bimtekMissed]],
  CommitmentMade: [['CommitmentMade', `{${PLACE},"heldOn":"2023-10-18","dueOn":"2023-12-17"}`, commitmentMade]],
  CommitmentReminded: [['CommitmentReminded', `{${PLACE},"dueOn":"2023-12-17","daysBefore":14}`, commitmentReminded]],
  CommitmentFellOverdue: [['CommitmentFellOverdue', `{${PLACE},"dueOn":"2023-12-17"}`, commitmentFellOverdue]],
  CommitmentFulfilled: [
    ['CommitmentFulfilled', `{${PLACE},"kimId":"${KIM_ID}","on":"2023-11-20","days":33}`, commitmentFulfilled],
  ],
  CommitmentWithdrawn: [['CommitmentWithdrawn', `{${PLACE},"kimId":"${OTHER_KIM_ID}"}`, commitmentWithdrawn]],
};

describe('A fact of what came of a Bimtek', () => {
  itKeeps(followUpCodec, STORED);
});
