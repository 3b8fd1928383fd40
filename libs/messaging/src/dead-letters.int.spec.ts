import { Logger } from '@nestjs/common';
import { CommanderError } from 'commander';
import { deadLetterSubject, KIM_DEAD_LETTERS, KIM_ESTABLISHED } from '@app/contracts';
import { sentByHand } from '../../../test/support/sent-by-hand';
import { waitUntil } from '../../../test/support/wait-until';
import { City, established, Recorder } from './consuming.fixtures';
import { DeadLetters } from './dead-letters';
import { deadLettersCommand } from './dead-letters.command';
import { RecordingLogger } from './greeting.fixtures';

jest.setTimeout(60_000);

describe('Dead letters', () => {
  let city: City;
  let receiver: Recorder;
  let deadLetters: DeadLetters;

  beforeAll(async () => {
    city = await City.start();
    deadLetters = new DeadLetters(city.nats);
  });
  afterAll(() => city.stop());

  beforeEach(async () => {
    Logger.overrideLogger(new RecordingLogger());
    receiver = new Recorder();
    await city.clear();
  });
  afterEach(async () => {
    await city.stopServices();
    Logger.overrideLogger(true);
  });

  /** Consumes these events, none of which can be handled, until all are dead letters. */
  const failedToHandle = async (...messages: (number | string)[]) => {
    receiver.before = () => {
      throw new TypeError('not today');
    };
    await city.consume(receiver);
    await city.publish(...messages);
    const list = await waitUntil('they are dead letters', async () => {
      const found = await deadLetters.list().catch(() => []); // the stream is being created
      return found.length === messages.length ? found : undefined;
    });
    receiver.before = () => undefined;
    receiver.seen.splice(0);
    return list;
  };
  const none = () => waitUntil('none is left', async () => (await deadLetters.list()).length === 0);
  const replaysDone = () =>
    waitUntil('all replays are acknowledged', async () => {
      const { state } = await city.manager.streams.info(KIM_DEAD_LETTERS, { subjects_filter: '>' });
      return state.subjects?.[deadLetterSubject('replaying', receiver.name)] === undefined;
    });

  it('are listed with what an operator needs to know, of one consumer or of all', async () => {
    const [letter] = await failedToHandle(1);
    expect(letter).toEqual({
      sequence: 1,
      consumer: receiver.name,
      subject: `kim.events.${KIM_ESTABLISHED}`,
      subjectSequence: 1,
      eventId: established(1).id,
      reason: 'TypeError',
      attempts: 5,
      since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) as unknown,
    });
    expect(await deadLetters.list(receiver.name)).toEqual([letter]);
    expect(await deadLetters.list('another_consumer_v1')).toEqual([]);
  });

  it('hold the message as it came', async () => {
    await failedToHandle(1, 'no event');
    const { letter, body } = await deadLetters.show(1);
    expect([letter.sequence, body]).toEqual([1, JSON.stringify(established(1))]);
    expect((await deadLetters.show(2)).body).toBe('no event');
  });

  it('are not there under a number that nobody listed', async () => {
    await failedToHandle(1);
    await deadLetters.replay(1);
    await replaysDone();
    for (const sequence of [1, 2, 99]) {
      const missing = { kind: 'not_found', code: 'dead_letter_not_found' };
      await expect(deadLetters.show(sequence)).rejects.toMatchObject(missing);
      await expect(deadLetters.replay(sequence)).rejects.toMatchObject(missing);
      await expect(deadLetters.discard(sequence, 'why not')).rejects.toMatchObject(missing);
    }
  });

  it('go to their consumer again, and are gone once they are handled', async () => {
    const [, second] = await failedToHandle(1, 2);
    await deadLetters.replay(second?.sequence ?? 0);
    await waitUntil('it is handled', () => receiver.handled.length === 1);
    expect(receiver.handled).toEqual([2]);
    await replaysDone();
    expect(await deadLetters.list()).toMatchObject([{ eventId: established(1).id }]);
  });

  it('go to their own consumer and to no other', async () => {
    const other = Object.assign(new Recorder(), { name: 'another_consumer_v1' });
    await failedToHandle(1);
    await city.consume(other);
    await waitUntil('the other has it', () => other.handled.length === 1);
    await deadLetters.replay(1);
    await waitUntil('it is handled', () => receiver.handled.length === 1);
    await replaysDone();
    expect(other.handled).toEqual([1]);
  });

  it('come back under a new number when they fail again, and still say where they came from', async () => {
    await failedToHandle(1);
    receiver.before = () => {
      throw new RangeError('not today either');
    };
    await deadLetters.replay(1);
    const [again] = await waitUntil('it is back', async () => {
      const list = await deadLetters.list();
      return list[0]?.reason === 'RangeError' ? list : undefined;
    });
    expect(again).toMatchObject({ subject: `kim.events.${KIM_ESTABLISHED}`, subjectSequence: 1, attempts: 5 });
    expect(again?.sequence).toBeGreaterThan(2);
    await replaysDone();
    expect(await deadLetters.list()).toHaveLength(1);
  });

  it('of one consumer go to it all at once, in their order', async () => {
    await failedToHandle(1, 2, 3);
    expect(await deadLetters.replayAll(receiver.name)).toBe(3);
    await waitUntil('all are handled', () => receiver.handled.length === 3);
    expect(receiver.handled).toEqual([1, 2, 3]);
    await none();
  });

  it('wait with the broker for a consumer that is not running', async () => {
    await failedToHandle(1);
    await city.stopServices();
    await deadLetters.replay(1);
    await none();
    await city.consume(receiver);
    await waitUntil('it is handled', () => receiver.handled.length === 1);
  });

  it('are never lost: what cannot be taken out of the list is handed over all the same', async () => {
    await failedToHandle(1);
    const { config } = await city.manager.streams.info(KIM_DEAD_LETTERS);
    await city.manager.streams.update(KIM_DEAD_LETTERS, { ...config, deny_delete: true });
    await expect(deadLetters.replay(1)).rejects.toMatchObject({ code: 'dead_letters_unavailable' });
    await waitUntil('it is handled', () => receiver.handled.length === 1);
    expect(await deadLetters.list()).toHaveLength(1);
  });

  it('are listed and shown beside a message that nobody can read, which is none of them', async () => {
    await failedToHandle('no event');
    const subject = deadLetterSubject('parked', receiver.name);
    await sentByHand(city.broker.url, [{ subject, header: 'bad key: 1', body: '' }]);
    await city.publish('no event either');
    await waitUntil('both are listed', async () => (await deadLetters.list()).length === 2);
    expect(await deadLetters.list()).toMatchObject([{ sequence: 1 }, { sequence: 3 }]);
    await expect(deadLetters.show(2)).rejects.toMatchObject({ code: 'dead_letter_not_found' });
  });

  it('that are discarded are listed no more, and are kept with the reason', async () => {
    await failedToHandle(1);
    await deadLetters.discard(1, 'it was a drill');
    await none();
    const { header, data } = await city.manager.streams.getMessage(KIM_DEAD_LETTERS, {
      last_by_subj: deadLetterSubject('discarded', receiver.name),
    });
    expect(header.get('kim-discarded-because')).toBe('it was a drill');
    expect(JSON.parse(Buffer.from(data).toString())).toEqual(established(1));
    expect(receiver.seen).toEqual([]);
  });

  describe('at the command line', () => {
    const run = async (...args: string[]): Promise<string> => {
      let output = '';
      const command = deadLettersCommand(() => Promise.resolve(deadLetters));
      for (const each of [command, ...command.commands])
        each
          .exitOverride()
          .configureOutput({ writeOut: (text) => (output += text), writeErr: (text) => (output += text) });
      await command.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
        if (!(error instanceof CommanderError)) throw error;
      });
      return output;
    };

    it('are listed in aligned lines', async () => {
      expect(await run('list')).toBe('There are no dead letters\n');
      await failedToHandle(1, 'no event');
      const since = '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z';
      const [head = '', first = '', second = ''] = (await run('list')).split('\n');
      expect(head).toMatch(/^NUMBER {2}CONSUMER +TYPE +EVENT +SINCE +ATTEMPTS {2}REASON$/);
      expect(first).toMatch(
        new RegExp(
          `^1 {7}spec_consumer_v1 {2}${KIM_ESTABLISHED} {2}${established(1).id} {2}${since} {2}5 {9}TypeError$`,
        ),
      );
      expect(second).toMatch(/^2 .* {2}- .* {2}1 {9}malformed: the message must be JSON in UTF-8$/);
      expect(first.indexOf('TypeError')).toBe(head.indexOf('REASON'));
      expect(await run('list', 'another_consumer_v1')).toBe('There are no dead letters\n');
    });

    it('are shown as JSON', async () => {
      await failedToHandle(1, 'no event');
      expect(JSON.parse(await run('show', '1'))).toMatchObject({ sequence: 1, body: established(1) });
      expect(JSON.parse(await run('show', '2'))).toMatchObject({ sequence: 2, body: 'no event' });
    });

    it('are replayed and discarded', async () => {
      await failedToHandle(1, 2, 3, 4);
      expect(await run('replay', '2')).toContain('Dead letter 2 is on its way');
      expect(await run('discard', '1')).toContain('--because');
      expect(await run('discard', '1', '--because', 'a drill')).toBe('Dead letter 1 is discarded\n');
      expect(await run('replay-all', receiver.name)).toBe(`2 dead letters are on their way to ${receiver.name}\n`);
      await waitUntil('all are handled', () => receiver.handled.length === 3);
      expect(receiver.handled).toEqual([2, 3, 4]);
      await none();
    });

    it('are known by their number', async () => {
      expect(await run('replay', 'all')).toContain('It is a number from the list.');
      await expect(run('replay', '7')).rejects.toThrow('There is no dead letter 7');
    });
  });
});
