import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RegisterPerson } from './person.commands';
import { Persons } from './persons';

@CommandHandler(RegisterPerson)
export class RegisterPersonHandler implements ICommandHandler<RegisterPerson> {
  constructor(private readonly persons: Persons) {}

  execute(command: RegisterPerson) {
    return this.persons.handle(command.data.personId, command);
  }
}
