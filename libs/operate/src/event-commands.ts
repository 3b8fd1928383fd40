import { Command } from 'commander';
import { DeadLetters, deadLettersCommand, KimEvents } from '@app/messaging';
import { resetPublications } from '@app/read-models';
import { broker, type Operated, type Parts, say, withParts } from './parts';

/** `events rebuild` and `dead-letters`. */
export const eventCommands = (service: Operated): Command[] => {
  const ofEvents = new Command('events').description('the integration events of the service');
  ofEvents
    .command('rebuild')
    .description('throws away what was published, and publishes everything again from the first event of the log on')
    .action(withParts(service, rebuild));
  return [ofEvents, deadLettersCommand(async () => new DeadLetters(await broker(service)))];
};

/** In this order: what is cut off in the middle leaves events that are thrown away again by the next attempt. */
const rebuild = async ({ service, database }: Parts): Promise<void> => {
  const nats = await broker(service);
  await new KimEvents(nats).empty(service.name);
  const names = service.publications.map(({ subscription }) => subscription);
  await resetPublications(database, names);
  await nats.close();
  for (const name of names) say(`${name} publishes everything again from the first event on`);
};
