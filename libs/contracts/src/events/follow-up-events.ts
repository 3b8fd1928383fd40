import { IsInt, IsUUID, Matches, Min } from 'class-validator';
import { IsDay } from '../registry/day';
import { DAY, eventSchema, KECAMATAN_CODE, KELURAHAN_CODE, UUID } from './event-schema';
import type { IntegrationEvent } from './integration-event';

// What came of the Bimtek, as others may know it. No personal data. Days are `YYYY-MM-DD`.

/** What everything that is told of a commitment says: whose it is, and of which Bimtek. */
class OfCommitment {
  /** Kemendagri code. */
  @Matches(KELURAHAN_CODE, { message: '$property must be the Kemendagri code of a kelurahan' })
  kelurahan!: string;

  @IsUUID()
  bimtekId!: string;
}

/** The kelurahan had no KIM at the Bimtek and is to form one. */
export class CommitmentMade extends OfCommitment {
  /** Last day of the Bimtek. */
  @IsDay()
  heldOn!: string;

  @IsDay()
  dueOn!: string;
}

/** The due day is near. */
export class CommitmentReminded extends OfCommitment {
  @IsDay()
  dueOn!: string;

  /** Which of the city's reminders this is: so many days ahead. */
  @IsInt()
  @Min(1)
  daysBefore!: number;
}

/** The due day has passed without a KIM. */
export class CommitmentFellOverdue extends OfCommitment {
  @IsDay()
  dueOn!: string;
}

/** The kelurahan has its KIM. Told again when an earlier one became known. */
export class CommitmentFulfilled extends OfCommitment {
  @IsUUID()
  kimId!: string;

  /** Day of the decree. */
  @IsDay()
  on!: string;

  /** From the Bimtek to that day. */
  @IsInt()
  @Min(1)
  days!: number;
}

/** There was no need: the kelurahan had this KIM at the Bimtek, which became known later. */
export class CommitmentWithdrawn extends OfCommitment {
  @IsUUID()
  kimId!: string;
}

/** The Bimtek of the kecamatan is done and all its kelurahan have a KIM: it may form one of its own. */
export class KecamatanReadyForKim {
  /** Kemendagri code. */
  @Matches(KECAMATAN_CODE, { message: '$property must be the Kemendagri code of a kecamatan' })
  kecamatan!: string;
}

/** One of its kelurahan has no KIM any more. */
export class KecamatanNoLongerReadyForKim extends KecamatanReadyForKim {}

const COMMITMENT_MADE = 'training.commitment-made.v1';
const COMMITMENT_REMINDED = 'training.commitment-reminded.v1';
const COMMITMENT_FELL_OVERDUE = 'training.commitment-fell-overdue.v1';
const COMMITMENT_FULFILLED = 'training.commitment-fulfilled.v1';
const COMMITMENT_WITHDRAWN = 'training.commitment-withdrawn.v1';
const KECAMATAN_READY_FOR_KIM = 'training.kecamatan-ready-for-kim.v1';
const KECAMATAN_NO_LONGER_READY_FOR_KIM = 'training.kecamatan-no-longer-ready-for-kim.v1';

const OF_COMMITMENT = { kelurahan: { type: 'string', pattern: KELURAHAN_CODE.source }, bimtekId: UUID } as const;
const OF_KECAMATAN = { kecamatan: { type: 'string', pattern: KECAMATAN_CODE.source } } as const;
const DAYS = { type: 'integer', minimum: 1 } as const;

export const commitmentMade: IntegrationEvent<CommitmentMade> = {
  type: COMMITMENT_MADE,
  data: CommitmentMade,
  schema: eventSchema(COMMITMENT_MADE, { ...OF_COMMITMENT, heldOn: DAY, dueOn: DAY }),
};

export const commitmentReminded: IntegrationEvent<CommitmentReminded> = {
  type: COMMITMENT_REMINDED,
  data: CommitmentReminded,
  schema: eventSchema(COMMITMENT_REMINDED, { ...OF_COMMITMENT, dueOn: DAY, daysBefore: DAYS }),
};

export const commitmentFellOverdue: IntegrationEvent<CommitmentFellOverdue> = {
  type: COMMITMENT_FELL_OVERDUE,
  data: CommitmentFellOverdue,
  schema: eventSchema(COMMITMENT_FELL_OVERDUE, { ...OF_COMMITMENT, dueOn: DAY }),
};

export const commitmentFulfilled: IntegrationEvent<CommitmentFulfilled> = {
  type: COMMITMENT_FULFILLED,
  data: CommitmentFulfilled,
  schema: eventSchema(COMMITMENT_FULFILLED, { ...OF_COMMITMENT, kimId: UUID, on: DAY, days: DAYS }),
};

export const commitmentWithdrawn: IntegrationEvent<CommitmentWithdrawn> = {
  type: COMMITMENT_WITHDRAWN,
  data: CommitmentWithdrawn,
  schema: eventSchema(COMMITMENT_WITHDRAWN, { ...OF_COMMITMENT, kimId: UUID }),
};

export const kecamatanReadyForKim: IntegrationEvent<KecamatanReadyForKim> = {
  type: KECAMATAN_READY_FOR_KIM,
  data: KecamatanReadyForKim,
  schema: eventSchema(KECAMATAN_READY_FOR_KIM, OF_KECAMATAN),
};

export const kecamatanNoLongerReadyForKim: IntegrationEvent<KecamatanNoLongerReadyForKim> = {
  type: KECAMATAN_NO_LONGER_READY_FOR_KIM,
  data: KecamatanNoLongerReadyForKim,
  schema: eventSchema(KECAMATAN_NO_LONGER_READY_FOR_KIM, OF_KECAMATAN),
};
