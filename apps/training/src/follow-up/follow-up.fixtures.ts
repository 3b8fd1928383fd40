import type { Stamp } from '@app/event-sourcing';
import { SERVICE } from '../service.authority';
import type {
  BimtekAttended,
  BimtekMissed,
  CommitmentFellOverdue,
  CommitmentFulfilled,
  CommitmentMade,
  CommitmentReminded,
  CommitmentWithdrawn,
  KimLost,
  KimNoted,
} from './follow-up.events';

/** Rejomulyo, in Metro Selatan, whose Bimtek was on 18 October 2023. */
export const KELURAHAN = '18.72.05.1001';
export const BIMTEK_ID = '4c1f9a52-7d0e-4b8e-9a56-2f4c7e1d0b01';
export const OTHER_BIMTEK_ID = '4c1f9a52-7d0e-4b8e-9a56-2f4c7e1d0b02';
export const KIM_ID = '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11';
export const OTHER_KIM_ID = '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e22';

export const ITSELF: Stamp = {
  at: '2023-11-20T03:00:00.000Z',
  by: SERVICE,
  commandId: '7f1c2f6e-3a0f-4d55-8c55-6f6b1a2c3d01',
  correlationId: '7f1c2f6e-3a0f-4d55-8c55-6f6b1a2c3d02',
};

const PLACE = { kelurahan: KELURAHAN, bimtekId: BIMTEK_ID };
const DUE = { heldOn: '2023-10-18', dueOn: '2023-12-17' };

export const kimNoted: KimNoted = {
  type: 'KimNoted',
  data: { kelurahan: KELURAHAN, kimId: KIM_ID, establishedOn: '2023-11-20' },
};

export const kimLost: KimLost = {
  type: 'KimLost',
  data: { kelurahan: KELURAHAN, kimId: KIM_ID, lostOn: '2024-03-01' },
};

export const bimtekAttended: BimtekAttended = { type: 'BimtekAttended', data: { ...PLACE, ...DUE } };

export const bimtekMissed: BimtekMissed = { type: 'BimtekMissed', data: PLACE };

export const commitmentMade: CommitmentMade = { type: 'CommitmentMade', data: { ...PLACE, ...DUE } };

export const commitmentReminded: CommitmentReminded = {
  type: 'CommitmentReminded',
  data: { ...PLACE, dueOn: DUE.dueOn, daysBefore: 14 },
};

export const commitmentFellOverdue: CommitmentFellOverdue = {
  type: 'CommitmentFellOverdue',
  data: { ...PLACE, dueOn: DUE.dueOn },
};

export const commitmentFulfilled: CommitmentFulfilled = {
  type: 'CommitmentFulfilled',
  data: { ...PLACE, kimId: KIM_ID, on: '2023-11-20', days: 33 },
};

export const commitmentWithdrawn: CommitmentWithdrawn = {
  type: 'CommitmentWithdrawn',
  data: { ...PLACE, kimId: OTHER_KIM_ID },
};
