import type { City } from '@app/city';
import type { Decider } from '@app/event-sourcing';
import { notFound, rejected } from '../training.refusals';
import * as agenda from './agenda.rules';
import type { CorrectAttendance, CorrectRegistration } from './attendance.commands';
import * as attendance from './attendance.rules';
import { authorise } from './bimtek.authority';
import type { BimtekCommand } from './bimtek.commands';
import type { BimtekEvent } from './bimtek.events';
import { type Bimtek, evolve, type PlannedBimtek, unknownBimtek } from './bimtek.state';
import * as certificate from './certificate.rules';
import * as invitation from './invitation.rules';
import * as planning from './planning.rules';
import type { CorrectTestResult } from './results.commands';
import * as results from './results.rules';
import { withTurnout } from './turnout.rules';

/** Throws `NotFound` for an id that no Bimtek has. */
export const existing = (bimtek: Bimtek): PlannedBimtek => {
  if (bimtek.status === 'unknown') throw notFound('bimtek_not_found');
  return bimtek;
};

/** Nothing happens to a Bimtek that was cancelled. */
const held = (bimtek: Bimtek): PlannedBimtek => {
  if (existing(bimtek).status === 'cancelled')
    throw rejected('bimtek_cancelled', 'The Bimtek was cancelled; nothing of it can be changed');
  return existing(bimtek);
};

/** What is closed changes by correction only. */
const changeable = (bimtek: Bimtek): PlannedBimtek => {
  if (held(bimtek).status === 'closed')
    throw rejected('bimtek_closed', 'The Bimtek is closed; correct what was recorded, with a reason');
  return held(bimtek);
};

const opened = (bimtek: Bimtek): PlannedBimtek => {
  if (changeable(bimtek).status !== 'open') throw rejected('bimtek_not_open', 'Open the Bimtek first');
  return changeable(bimtek);
};

/** Open, or closed: something was recorded that can be corrected. */
const recorded = (bimtek: Bimtek): PlannedBimtek => {
  if (held(bimtek).status === 'planned') throw rejected('bimtek_not_open', 'Nothing was recorded yet');
  return held(bimtek);
};

/** A correction, and all that follows from it when the Bimtek is closed. */
const corrected = <Correction extends CorrectRegistration | CorrectAttendance | CorrectTestResult>(
  command: Correction,
  bimtek: Bimtek,
  correct: (command: Correction, bimtek: PlannedBimtek, city: City) => BimtekEvent[],
  city: City,
): BimtekEvent[] => {
  const before = recorded(bimtek);
  const corrections = certificate.withCertificates(command, before, correct(command, before, city));
  return withTurnout(before, corrections, command.data.bimtekId, city);
};

const decide = (command: BimtekCommand, bimtek: Bimtek, city: City): BimtekEvent[] => {
  switch (command.type) {
    case 'PlanBimtek':
      return planning.plan(command, bimtek, city);
    case 'RescheduleBimtek':
      return planning.reschedule(command, changeable(bimtek), city);
    case 'ReviseBimtek':
      return planning.revise(command, changeable(bimtek));
    case 'CancelBimtek':
      return existing(bimtek).status === 'cancelled' ? [] : planning.cancel(command, changeable(bimtek));
    case 'OpenBimtek':
      return planning.open(command, changeable(bimtek), city);
    case 'AbandonVenueClaim':
      return planning.abandonVenueClaim(command, bimtek);
    case 'NameSpeaker':
      return agenda.nameSpeaker(command, changeable(bimtek));
    case 'DropSpeaker':
      return agenda.dropSpeaker(command, changeable(bimtek));
    case 'NameOpener':
      return agenda.nameOpener(command, changeable(bimtek));
    case 'AddTopic':
      return agenda.addTopic(command, changeable(bimtek));
    case 'DropTopic':
      return agenda.dropTopic(command, changeable(bimtek));
    case 'AddMaterial':
      return agenda.addMaterial(command, changeable(bimtek));
    case 'DropMaterial':
      return agenda.dropMaterial(command, changeable(bimtek));
    case 'SendInvitation':
      return invitation.send(command, changeable(bimtek), city);
    case 'ConfirmInvitation':
      return invitation.confirm(command, changeable(bimtek));
    case 'DeclineInvitation':
      return invitation.decline(command, changeable(bimtek));
    case 'RegisterParticipant':
      return attendance.register(command, changeable(bimtek), city);
    case 'CorrectRegistration':
      return corrected(command, bimtek, attendance.correctRegistration, city);
    case 'WithdrawParticipant':
      return attendance.withdraw(command, changeable(bimtek));
    case 'RecordAttendance':
      return attendance.record(command, opened(bimtek), city);
    case 'AdmitWalkIn':
      return attendance.admitWalkIn(command, opened(bimtek), city);
    case 'CheckIn':
      return attendance.checkIn(command, opened(bimtek), city);
    case 'CorrectAttendance':
      return corrected(command, bimtek, attendance.correct, city);
    case 'RecordTestResult':
      return results.record(command, opened(bimtek));
    case 'CorrectTestResult':
      return corrected(command, bimtek, results.correct, city);
    case 'CloseBimtek':
      return certificate.close(command, opened(bimtek), city);
    case 'CorrectMinutes':
      return certificate.correctMinutes(command, held(bimtek), city);
    case 'AbandonMinutesNumber':
      return certificate.abandonNumber(command, bimtek);
    case 'RevokeCertificate':
      return certificate.revoke(command, held(bimtek));
  }
};

/** The rules of a Bimtek in one city. */
export const bimtekDecider = (city: City): Decider<Bimtek, BimtekCommand, BimtekEvent> => ({
  category: 'bimtek',
  initialState: unknownBimtek,
  authorise,
  decide: (command, bimtek) => decide(command, bimtek, city),
  evolve,
});
