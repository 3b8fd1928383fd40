import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { BimtekId, IsWilayahCode } from '@app/contracts';

/** `/v1/bimteks/:bimtekId/topics/:topicId` */
export class TopicPath extends BimtekId {
  @IsUUID()
  topicId!: string;
}

/** `/v1/bimteks/:bimtekId/participants/:personId`, and of speakers. */
export class AttendeePath extends BimtekId {
  @IsUUID()
  personId!: string;
}

/** `/v1/bimteks/:bimtekId/certificates/:certificateId` */
export class CertificatePath extends BimtekId {
  @IsUUID()
  certificateId!: string;
}

/** `/v1/bimteks/:bimtekId/participants/:personId/check-in-codes/:session` */
export class CheckInCodePath extends AttendeePath {
  /** Number of the session, from 1. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(30)
  session!: number;
}

/** Which part of the calendar is wanted. */
export class CalendarFilter {
  /** Bimtek for this region or below it; left out, of the whole city. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;
}
