import type { DataRequestOutcome, RefusalGround } from '@app/contracts';
import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, AUDITOR, CAMAT, LURAH, OTHER_LURAH } from '../kim/kim.fixtures';
import { AnswerDataRequest, RecordDataRequest } from './data-request.commands';
import { dataRequestDecider } from './data-request.decider';
import {
  DATA_REQUEST_ID,
  dataRequestFulfilled,
  dataRequestRecorded,
  dataRequestRefused,
} from './data-request.fixtures';

const { given } = specFor(dataRequestDecider);

const { dueAt: _, ...asked } = dataRequestRecorded.data;
const record = (stamp = LURAH, receivedAt = asked.receivedAt) =>
  new RecordDataRequest({ ...asked, receivedAt }, stamp);
const answer = (outcome: DataRequestOutcome, stamp = LURAH, ground?: RefusalGround) =>
  new AnswerDataRequest({ dataRequestId: DATA_REQUEST_ID, outcome, ...(ground && { ground }) }, stamp);

describe('A request of a person', () => {
  it('is due 3 x 24 hours after it came in', () => {
    for (const stamp of [LURAH, CAMAT, ADMIN]) given().when(record(stamp)).then(dataRequestRecorded);
    given(dataRequestRecorded).when(record()).thenNothing();
  });

  it('came in before it is recorded', () => {
    given().when(record(LURAH, '2024-03-01T10:00:01+07:00')).thenRejected('time_in_future');
  });

  it('is recorded and answered by those who keep the record', () => {
    for (const stamp of [OTHER_LURAH, AUDITOR]) {
      given().when(record(stamp)).thenForbidden();
      given(dataRequestRecorded).when(answer('DIPENUHI', stamp)).thenForbidden();
    }
  });

  it('is fulfilled, or refused for a ground, and once', () => {
    given(dataRequestRecorded).when(answer('DIPENUHI')).then(dataRequestFulfilled);
    given(dataRequestRecorded)
      .when(answer('DITOLAK', LURAH, 'IDENTITAS_TIDAK_TERBUKTI'))
      .then(dataRequestRefused);
    given(dataRequestRecorded, dataRequestFulfilled).when(answer('DIPENUHI')).thenNothing();
    given(dataRequestRecorded, dataRequestRefused).when(answer('DIPENUHI')).thenRejected('data_request_answered');
  });

  it('is none under an id that nobody recorded', () => {
    given().when(answer('DIPENUHI')).thenRejected('data_request_not_found');
  });
});
