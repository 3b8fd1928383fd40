import { Injectable } from '@nestjs/common';
import {
  bimtekCancelled,
  bimtekClosed,
  bimtekOpened,
  bimtekPlanned,
  bimtekRescheduled,
  bimtekRevised,
  bimtekTurnoutCorrected,
  certificateIssued,
  certificateRevoked,
  commitmentFellOverdue,
  commitmentFulfilled,
  commitmentMade,
  commitmentReminded,
  commitmentWithdrawn,
  type IntegrationEvent,
  invitationConfirmed,
  invitationDeclined,
  invitationSent,
  kecamatanNoLongerReadyForKim,
  kecamatanReadyForKim,
} from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import { JetStreamPublisher, type Publication, publicationAs } from '@app/messaging';
import type { Publisher } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import { followUpCodec } from '../follow-up/follow-up.codec';
import type { FollowUpEvent } from '../follow-up/follow-up.events';
import { kecamatanReadinessCodec } from '../kecamatan-readiness/kecamatan-readiness.codec';
import type { KecamatanReadinessEvent } from '../kecamatan-readiness/kecamatan-readiness.events';

type TrainingEvent = BimtekEvent | FollowUpEvent | KecamatanReadinessEvent;

/** Which facts others are told, and as what. Who takes part, and who has which certificate, is nobody else's business. */
export const PUBLISHED: { readonly [Type in TrainingEvent['type']]?: IntegrationEvent<object> } = {
  BimtekPlanned: bimtekPlanned,
  BimtekRescheduled: bimtekRescheduled,
  BimtekRevised: bimtekRevised,
  BimtekCancelled: bimtekCancelled,
  BimtekOpened: bimtekOpened,
  InvitationSent: invitationSent,
  InvitationConfirmed: invitationConfirmed,
  InvitationDeclined: invitationDeclined,
  BimtekClosed: bimtekClosed,
  TurnoutCorrected: bimtekTurnoutCorrected,
  CertificateIssued: certificateIssued,
  CertificateRevoked: certificateRevoked,
  CommitmentMade: commitmentMade,
  CommitmentReminded: commitmentReminded,
  CommitmentFellOverdue: commitmentFellOverdue,
  CommitmentFulfilled: commitmentFulfilled,
  CommitmentWithdrawn: commitmentWithdrawn,
  KecamatanBecameReady: kecamatanReadyForKim,
  KecamatanNoLongerReady: kecamatanNoLongerReadyForKim,
};

/** Tells other services and outside consumers what happened to a Bimtek and what came of it, each aggregate's in its order. */
@Injectable()
export class WhenTrainingChangesThenPublish implements Publisher<TrainingEvent> {
  static readonly subscription = 'training_publication_v1';
  readonly name = WhenTrainingChangesThenPublish.subscription;
  readonly codecs = [bimtekCodec, followUpCodec, kecamatanReadinessCodec];

  constructor(private readonly publisher: JetStreamPublisher) {}

  publish(events: readonly Recorded<TrainingEvent>[]): Promise<void> {
    return this.publisher.publishAll(events.flatMap((event) => publicationOf(event) ?? []));
  }
}

/** Undefined for what is nobody else's business. */
export const publicationOf = (event: Recorded<TrainingEvent>): Publication | undefined => {
  const published = PUBLISHED[event.type];
  return published && publicationAs(published, event, '/kim/training');
};
