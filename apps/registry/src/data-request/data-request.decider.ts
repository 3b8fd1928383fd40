import type { DataRequestOutcome } from '@app/contracts';
import type { Decider } from '@app/event-sourcing';
import { authoriseKeeper } from '../person/person.authority';
import { notFound, rejected, taken } from '../registry.refusals';
import type { AnswerDataRequest, DataRequestCommand, RecordDataRequest } from './data-request.commands';
import type { DataRequestEvent } from './data-request.events';
import { isAfter, threeDaysAfter } from './three-days.rules';

export type DataRequest =
  { readonly status: 'unknown' } | { readonly status: 'open' | DataRequestOutcome; readonly wilayah: string };

const record = ({ data, stamp }: RecordDataRequest, request: DataRequest): DataRequestEvent[] => {
  if (request.status !== 'unknown') return [];
  const { dataRequestId, personId, kind, receivedAt, wilayah } = data;
  if (wilayah === undefined) throw new Error('Whose request it is has to be looked up before it is recorded');
  if (isAfter(receivedAt, stamp.at)) throw rejected('time_in_future', 'A request is recorded after it came in');
  const dueAt = threeDaysAfter(receivedAt);
  return [{ type: 'DataRequestRecorded', data: { dataRequestId, personId, wilayah, kind, receivedAt, dueAt } }];
};

const answer = ({ data }: AnswerDataRequest, request: DataRequest): DataRequestEvent[] => {
  const { dataRequestId, outcome, ground } = data;
  if (request.status === 'unknown') throw notFound('data_request_not_found');
  if (request.status === outcome) return [];
  if (request.status !== 'open') throw taken('data_request_answered', `The request is ${request.status} already`);
  if (ground === undefined) return [{ type: 'DataRequestFulfilled', data: { dataRequestId } }];
  return [{ type: 'DataRequestRefused', data: { dataRequestId, ground } }];
};

/** The rules of one request. */
export const dataRequestDecider: Decider<DataRequest, DataRequestCommand, DataRequestEvent> = {
  category: 'dataRequest',
  initialState: { status: 'unknown' },

  authorise: (command, request) => {
    const { wilayah } = { wilayah: undefined, ...command.data, ...request };
    if (wilayah !== undefined) authoriseKeeper(command.stamp.by, wilayah);
  },

  decide: (command, request) => {
    switch (command.type) {
      case 'RecordDataRequest':
        return record(command, request);
      case 'AnswerDataRequest':
        return answer(command, request);
    }
  },

  evolve: (request, event) => {
    switch (event.type) {
      case 'DataRequestRecorded':
        return { status: 'open', wilayah: event.data.wilayah };
      case 'DataRequestFulfilled':
        return { ...request, status: 'DIPENUHI' } as DataRequest;
      case 'DataRequestRefused':
        return { ...request, status: 'DITOLAK' } as DataRequest;
    }
  },
};
