import { Command } from 'commander';
import { DeadLetters, deadLettersCommand, KimEvents } from '@app/messaging';
import { resetPublications } from '@app/read-models';
import { broker, type Parts, say, withParts } from './parts';
import { publications } from '../registry.read-models';

/** `events rebuild` and `dead-letters`. */
export const eventCommands = (): Command[] => {
  const ofEvents = new Command('events').description('the stream of integration events');
  ofEvents
    .command('rebuild')
    .description('empties the stream, and publishes everything again from the first event of the log on')
    .action(withParts(rebuild));
  return [ofEvents, deadLettersCommand(async () => new DeadLetters(await broker()))];
};

/** In this order: what is cut off in the middle leaves a stream that is emptied again by the next attempt. */
const rebuild = async ({ database }: Parts): Promise<void> => {
  const nats = await broker();
  await new KimEvents(nats).empty();
  const names = publications.map(({ subscription }) => subscription);
  await resetPublications(database, names);
  await nats.close();
  for (const name of names) say(`${name} publishes everything again from the first event on`);
};
