import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handlerOf } from '@app/event-service';
import { living } from '../person/person.decider';
import { Persons } from '../person/persons';
import { AnswerDataRequest, RecordDataRequest } from './data-request.commands';
import { DataRequests } from './data-requests';

@CommandHandler(RecordDataRequest)
export class RecordDataRequestHandler implements ICommandHandler<RecordDataRequest> {
  constructor(
    private readonly requests: DataRequests,
    private readonly persons: Persons,
  ) {}

  async execute({ data, stamp }: RecordDataRequest) {
    const { personId, person } = await this.persons.survivorOf(data.personId);
    const { wilayah } = living(person);
    return this.requests.handle(data.dataRequestId, new RecordDataRequest({ ...data, personId, wilayah }, stamp));
  }
}

export const dataRequestHandlers = [
  RecordDataRequestHandler,
  handlerOf(AnswerDataRequest, DataRequests, (requests, sent) => requests.handle(sent.data.dataRequestId, sent)),
];
