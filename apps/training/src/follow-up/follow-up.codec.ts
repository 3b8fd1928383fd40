import { codec } from '@app/event-sourcing';
import type { FollowUpEvent } from './follow-up.events';

export const followUpCodec = codec<FollowUpEvent>('followUp', {
  KimNoted: 'KimNoted',
  KimLost: 'KimLost',
  BimtekAttended: 'BimtekAttended',
  BimtekMissed: 'BimtekMissed',
  CommitmentMade: 'CommitmentMade',
  CommitmentReminded: 'CommitmentReminded',
  CommitmentFellOverdue: 'CommitmentFellOverdue',
  CommitmentFulfilled: 'CommitmentFulfilled',
  CommitmentWithdrawn: 'CommitmentWithdrawn',
});
