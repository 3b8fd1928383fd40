import type { Type } from '@nestjs/common';
import { handlerOf } from '@app/event-service';
import { type DataBreachCommand, GiveBreachNotice, RecordBreach } from './data-breach.commands';
import { DataBreaches } from './data-breaches';

export const dataBreachHandlers = [RecordBreach, GiveBreachNotice].map((command: Type<DataBreachCommand>) =>
  handlerOf(command, DataBreaches, (breaches, sent) => breaches.handle(sent.data.breachId, sent)),
);
