import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommand } from '@nestjs/cqrs';
import type { Written } from '@app/event-sourcing';

/** The handler of a command for which nothing has to be gathered: its aggregate decides by what it knows. */
export const handlerOf = <C extends ICommand, Aggregates>(
  command: Type<C>,
  aggregates: Type<Aggregates>,
  carryOut: (aggregates: Aggregates, command: C) => Promise<Written>,
): Type<{ execute(sent: C): Promise<Written> }> => {
  @CommandHandler(command)
  class DirectHandler {
    constructor(@Inject(aggregates) private readonly aggregates: Aggregates) {}

    execute(sent: C) {
      return carryOut(this.aggregates, sent);
    }
  }
  return DirectHandler;
};
