import type { Test } from '@app/contracts';
import { rejected, taken } from '../training.refusals';
import { participationOf } from './attendance.rules';
import type { BimtekEvent } from './bimtek.events';
import type { Participation, PlannedBimtek } from './bimtek.state';
import type { CorrectTestResult, RecordTestResult } from './results.commands';

// What attendees scored before and after.

const attendeeOf = (bimtek: PlannedBimtek, personId: string): Participation => {
  const participation = participationOf(bimtek, personId);
  if (participation.attended.size === 0)
    throw rejected('not_an_attendee', 'Only who attended a session has a result');
  return participation;
};

const scoreOf = ({ preTest, postTest }: Participation, test: Test): number | undefined =>
  test === 'PRE' ? preTest : postTest;

export const record = ({ data }: RecordTestResult, bimtek: PlannedBimtek): BimtekEvent[] => {
  const recorded = scoreOf(attendeeOf(bimtek, data.personId), data.test);
  if (recorded === data.score) return [];
  if (recorded !== undefined)
    throw taken('result_recorded', 'Another result of this test is recorded; correct it, with a reason');
  return [{ type: 'TestResultRecorded', data }];
};

export const correct = ({ data }: CorrectTestResult, bimtek: PlannedBimtek): BimtekEvent[] => {
  if (scoreOf(attendeeOf(bimtek, data.personId), data.test) === data.score)
    throw rejected('nothing_to_correct', 'The result is recorded so already');
  return [{ type: 'TestResultCorrected', data }];
};
