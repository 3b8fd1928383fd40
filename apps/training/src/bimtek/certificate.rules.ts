import type { CertificateResult } from '@app/contracts';
import { type City, dayIn } from '@app/city';
import { followUp, type Stamp } from '@app/event-sourcing';
import { isSameMinutesNumber } from '../minutes-number/minutes-number.decider';
import { notFound, rejected, taken } from '../training.refusals';
import type { BimtekEvent } from './bimtek.events';
import { type Bimtek, evolve, type Participation, type PlannedBimtek } from './bimtek.state';
import type { AbandonMinutesNumber, CloseBimtek, CorrectMinutes, RevokeCertificate } from './certificate.commands';
import { daysOf } from './sessions.rules';
import { turnoutOf } from './turnout.rules';

// The end of a Bimtek: its minutes, and a certificate for everybody who qualifies.

const resultOf = (
  { attended, preTest, postTest }: Participation,
  { sessions }: PlannedBimtek,
): CertificateResult => ({
  attended: attended.size,
  sessions: sessions.length,
  ...(preTest !== undefined && { preTest }),
  ...(postTest !== undefined && { postTest }),
});

/** By the policy that the Bimtek was planned with: who was there often enough, and passed the test after it. */
const qualifies = ({ attended, sessions, postTest }: CertificateResult, { passing }: PlannedBimtek): boolean =>
  attended / sessions >= passing.attendanceShare && (postTest ?? -1) >= passing.postTestMinimum;

const isSameResult = (one: CertificateResult, other: CertificateResult): boolean =>
  one.attended === other.attended && one.preTest === other.preTest && one.postTest === other.postTest;

const jpOf = ({ topics }: PlannedBimtek): number => [...topics.values()].reduce((sum, { jp }) => sum + jp, 0);

/** For these people, numbered on from what there is. Ids follow from the command, so that a repeat has the same. */
const issued = (personIds: readonly string[], bimtekId: string, bimtek: PlannedBimtek, stamp: Stamp): BimtekEvent[] =>
  personIds.flatMap((personId, index) => {
    const participation = bimtek.participants.get(personId);
    if (!participation) return [];
    const place = (bimtek.certificates.size + index + 1).toString().padStart(3, '0');
    return {
      type: 'CertificateIssued',
      data: {
        bimtekId,
        certificateId: followUp(stamp, `certificate of ${personId}`).commandId,
        number: `${bimtek.minutes?.number ?? ''}/${place}`,
        ...{ personId, jp: jpOf(bimtek), result: resultOf(participation, bimtek) },
      },
    };
  });

/** Throws `Taken` when other minutes, which wanted the same number, came first. */
export const requireMinutesClaim = ({ abandonedClaims }: Bimtek, claimId: string): void => {
  if (abandonedClaims.has(claimId))
    throw taken('minutes_number_taken', 'The number went to other minutes in the meantime');
};

const requireMinutesDay = (signedOn: string, { sessions }: PlannedBimtek, today: string, { policy }: City): void => {
  const { firstDay, lastDay } = daysOf(sessions, policy);
  if (signedOn > today) throw rejected('date_in_future', `The minutes are of ${signedOn}`);
  if (signedOn < lastDay)
    throw rejected('dates_out_of_order', `The Bimtek was from ${firstDay} to ${lastDay}; its minutes come after it`);
};

const closed = ({ data, stamp }: CloseBimtek, bimtek: PlannedBimtek, city: City): BimtekEvent => {
  const { lastDay } = daysOf(bimtek.sessions, city.policy);
  const today = dayIn(city.policy, stamp.at);
  const { bimtekId, minutes } = data;
  if (today < lastDay) throw rejected('bimtek_not_over', `The last session is on ${lastDay}`);
  requireMinutesDay(minutes.signedOn, bimtek, today, city);
  return {
    type: 'BimtekClosed',
    data: {
      ...{ bimtekId, kecamatan: bimtek.kecamatan, minutes: { ...minutes, number: minutes.number.trim() } },
      ...{ heldOn: lastDay, ...turnoutOf(bimtek) },
    },
  };
};

export const close = (command: CloseBimtek, bimtek: PlannedBimtek, city: City): BimtekEvent[] => {
  const { data, stamp } = command;
  requireMinutesClaim(bimtek, stamp.commandId);
  if (bimtek.topics.size === 0)
    throw rejected('bimtek_without_topics', 'Add what was taught: certificates count its hours');
  const closing = closed(command, bimtek, city);
  const after = { ...bimtek, minutes: { ...data.minutes, number: data.minutes.number.trim() } };
  const qualified = [...bimtek.participants].filter(([, each]) => qualifies(resultOf(each, bimtek), bimtek));
  return [
    closing,
    ...issued(
      qualified.map(([personId]) => personId),
      data.bimtekId,
      after,
      stamp,
    ),
  ];
};

/** Their number stays: certificates bear it. */
export const correctMinutes = ({ data, stamp }: CorrectMinutes, bimtek: PlannedBimtek, city: City): BimtekEvent[] => {
  const { minutes } = bimtek;
  if (!minutes) throw rejected('bimtek_not_closed', 'Minutes are corrected once the Bimtek is closed with them');
  if (minutes.signedOn === data.signedOn && minutes.summary === data.summary)
    throw rejected('nothing_to_correct', 'The minutes say so already');
  requireMinutesDay(data.signedOn, bimtek, dayIn(city.policy, stamp.at), city);
  return [{ type: 'MinutesCorrected', data }];
};

/** An organiser uses a number of minutes once. */
export const abandonNumber = ({ data }: AbandonMinutesNumber, bimtek: Bimtek): BimtekEvent[] => {
  const { bimtekId, claimId, number } = data;
  if (bimtek.abandonedClaims.has(claimId)) return [];
  if (bimtek.status === 'closed' && isSameMinutesNumber(bimtek.minutes?.number ?? '', number))
    throw taken('minutes_number_taken', 'Other minutes of this organiser have the number; give these their own');
  return [{ type: 'MinutesNumberAbandoned', data: { bimtekId, claimId } }];
};

export const revoke = ({ data }: RevokeCertificate, { certificates }: PlannedBimtek): BimtekEvent[] => {
  const certificate = certificates.get(data.certificateId);
  if (!certificate) throw notFound('certificate_not_found');
  if (certificate.standing !== 'valid') return [];
  return [{ type: 'CertificateRevoked', data: { ...data, personId: certificate.personId } }];
};

/**
 * A correction, and what follows from it for the certificate of that participant once the Bimtek is closed: one that no
 * longer says what is recorded is revoked, and whoever qualifies now has another. What was revoked for another reason stays so.
 */
export const withCertificates = (
  {
    data: { bimtekId, personId },
    stamp,
  }: { readonly data: { bimtekId: string; personId: string }; readonly stamp: Stamp },
  bimtek: PlannedBimtek,
  corrections: BimtekEvent[],
): BimtekEvent[] => {
  const after = corrections.reduce<Bimtek>(evolve, bimtek);
  if (after.status !== 'closed') return corrections;
  const participation = after.participants.get(personId);
  const own = [...after.certificates].filter(([, certificate]) => certificate.personId === personId);
  const isBarred = own.some(([, { standing }]) => standing === 'revoked');
  if (!participation || isBarred) return corrections;
  const result = resultOf(participation, after);
  const stale = own.filter(([, each]) => each.standing === 'valid' && !isSameResult(each.result, result));
  const isStanding = own.some(([, each]) => each.standing === 'valid' && isSameResult(each.result, result));
  const revoked = stale.map(([certificateId]): BimtekEvent => ({
    type: 'CertificateRevoked',
    data: { bimtekId, certificateId, personId, reason: 'KOREKSI' },
  }));
  const isDue = qualifies(result, after) && !isStanding;
  return [...corrections, ...revoked, ...(isDue ? issued([personId], bimtekId, after, stamp) : [])];
};
