import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GiveBreachNotice, RecordBreach } from './data-breach.commands';
import { DataBreaches } from './data-breaches';

@CommandHandler(RecordBreach)
export class RecordBreachHandler implements ICommandHandler<RecordBreach> {
  constructor(private readonly breaches: DataBreaches) {}

  execute(command: RecordBreach) {
    return this.breaches.handle(command.data.breachId, command);
  }
}

@CommandHandler(GiveBreachNotice)
export class GiveBreachNoticeHandler implements ICommandHandler<GiveBreachNotice> {
  constructor(private readonly breaches: DataBreaches) {}

  execute(command: GiveBreachNotice) {
    return this.breaches.handle(command.data.breachId, command);
  }
}

export const dataBreachHandlers = [RecordBreachHandler, GiveBreachNoticeHandler];
