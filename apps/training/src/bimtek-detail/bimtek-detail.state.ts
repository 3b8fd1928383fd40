import type { BimtekDetail, Participant } from '@app/contracts';
import type { BimtekEvent } from '../bimtek/bimtek.events';

/** A Bimtek as its facts have it; what is counted is not in it. */
export type BimtekAsRecorded = Omit<BimtekDetail, 'revision' | 'updatedAt' | 'registered' | 'waiting'>;

const without = <Data extends { bimtekId: string }>({ bimtekId: _, ...rest }: Data): Omit<Data, 'bimtekId'> => rest;

const ofParticipant = (
  bimtek: BimtekAsRecorded,
  personId: string,
  change: (participant: Participant) => Partial<Participant>,
): Partial<BimtekAsRecorded> => ({
  participants: bimtek.participants.map((each) => (each.personId === personId ? { ...each, ...change(each) } : each)),
});

/** What stays of a participant whose registration is corrected; of whoever was not registered, a seat. */
const as = (known: Participant | undefined): Omit<Participant, 'personId' | 'kelurahan' | 'kimId' | 'role'> => {
  if (!known) return { seat: 'CONFIRMED', attendance: [] };
  const { kelurahan: _, kimId: __, ...rest } = known;
  return rest;
};

const answered = (
  bimtek: BimtekAsRecorded,
  id: string,
  status: 'CONFIRMED' | 'DECLINED',
): Partial<BimtekAsRecorded> => ({
  invitations: bimtek.invitations.map((each) => (each.invitationId === id ? { ...each, status } : each)),
});

/** What the fact makes of the Bimtek. Undefined as long as it was not planned. */
export const bimtekAfter = (
  bimtek: BimtekAsRecorded | undefined,
  event: BimtekEvent,
): BimtekAsRecorded | undefined => {
  if (event.type === 'BimtekPlanned') {
    const nothing = { speakers: [], topics: [], materials: [], invitations: [], participants: [] };
    return { ...event.data, status: 'PLANNED', ...nothing };
  }
  return bimtek && { ...bimtek, ...changed(bimtek, event) };
};

const changed = (
  bimtek: BimtekAsRecorded,
  event: Exclude<BimtekEvent, { type: 'BimtekPlanned' }>,
): Partial<BimtekAsRecorded> => {
  switch (event.type) {
    case 'BimtekRescheduled':
    case 'BimtekRevised':
      return without(event.data);
    case 'BimtekCancelled':
      return { status: 'CANCELLED', cancellationReason: event.data.reason };
    case 'BimtekOpened':
      return { status: 'OPEN' };
    case 'BimtekClosed':
      return { status: 'CLOSED', minutes: event.data.minutes };
    case 'MinutesCorrected': {
      const { signedOn, summary } = event.data;
      return bimtek.minutes ? { minutes: { ...bimtek.minutes, signedOn, summary } } : {};
    }
    case 'SpeakerNamed': {
      const speaker = without(event.data);
      return { speakers: [...bimtek.speakers.filter(({ personId }) => personId !== speaker.personId), speaker] };
    }
    case 'SpeakerDropped':
      return { speakers: bimtek.speakers.filter(({ personId }) => personId !== event.data.personId) };
    case 'OpenerNamed':
      return { opener: without(event.data) };
    case 'TopicAdded':
      return { topics: [...bimtek.topics, without(event.data)] };
    case 'TopicDropped':
      return { topics: bimtek.topics.filter(({ topicId }) => topicId !== event.data.topicId) };
    case 'MaterialAdded':
      return { materials: [...bimtek.materials, without(event.data)] };
    case 'MaterialDropped':
      return { materials: bimtek.materials.filter(({ sha256 }) => sha256 !== event.data.sha256) };
    case 'InvitationSent':
      return { invitations: [...bimtek.invitations, { ...without(event.data), status: 'SENT' }] };
    case 'InvitationConfirmed':
      return answered(bimtek, event.data.invitationId, 'CONFIRMED');
    case 'InvitationDeclined':
      return answered(bimtek, event.data.invitationId, 'DECLINED');
    case 'ParticipantRegistered':
      return { participants: [...bimtek.participants, { ...without(event.data), attendance: [] }] };
    case 'RegistrationCorrected': {
      const { personId, reason: _, ...registration } = without(event.data);
      const known = bimtek.participants.find((each) => each.personId === personId);
      const corrected = { ...as(known), personId, ...registration };
      return {
        participants: known
          ? bimtek.participants.map((each) => (each === known ? corrected : each))
          : [...bimtek.participants, corrected],
      };
    }
    case 'ParticipantWithdrawn':
      return { participants: bimtek.participants.filter(({ personId }) => personId !== event.data.personId) };
    case 'SeatGranted':
      return ofParticipant(bimtek, event.data.personId, () => ({ seat: 'CONFIRMED' }));
    case 'AttendanceRecorded': {
      const { personId, session, late } = event.data;
      return ofParticipant(bimtek, personId, attending(session, { late }));
    }
    case 'AttendanceCorrected': {
      const { personId, session, attended, late } = event.data;
      return ofParticipant(bimtek, personId, attending(session, attended ? { late } : undefined));
    }
    case 'TestResultRecorded':
    case 'TestResultCorrected': {
      const { personId, test, score } = event.data;
      return ofParticipant(bimtek, personId, () => (test === 'PRE' ? { preTest: score } : { postTest: score }));
    }
    case 'CertificateIssued': {
      const { personId, certificateId } = event.data;
      return ofParticipant(bimtek, personId, () => ({ certificateId }));
    }
    case 'CertificateRevoked': // of several the last one is valid, and is issued after the others were revoked
      return {
        participants: bimtek.participants.map(({ certificateId, ...rest }) =>
          certificateId === undefined || certificateId === event.data.certificateId
            ? rest
            : { ...rest, certificateId },
        ),
      };
    case 'TurnoutCorrected':
    case 'VenueClaimAbandoned':
    case 'MinutesNumberAbandoned':
      return {};
  }
};

/** In the order of the sessions. */
const attending =
  (session: number, came: { readonly late: boolean } | undefined) =>
  ({ attendance }: Participant): Partial<Participant> => ({
    attendance: [
      ...attendance.filter((each) => each.session !== session),
      ...(came ? [{ session, ...came }] : []),
    ].sort((one, other) => one.session - other.session),
  });
