import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const COMPILED = join(__dirname, '../../../dist/libs/service/src/run-service');

/** An application that answers a request only when it is told to, and that goes wrong when it is told to. */
const program = (start: string) => `
require('reflect-metadata');
const { Controller, Get, Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { FastifyAdapter } = require('@nestjs/platform-fastify');
const { runService } = require('${COMPILED}');
class Answers {
  answer() {
    process.send('asked');
    return new Promise((resolve) => process.on('message', (message) => message === 'answer' && resolve('answered')));
  }
}
Controller()(Answers);
Get()(Answers.prototype, 'answer', Object.getOwnPropertyDescriptor(Answers.prototype, 'answer'));
class App {}
Module({ controllers: [Answers] })(App);
const goWrong = {
  throw: () => setImmediate(() => { throw new TypeError('the-secret is not a function'); }),
  reject: () => { Promise.reject(new TypeError('the-secret is not a function')); },
};
process.on('message', (message) => goWrong[message]?.());
runService({
  name: 'spec',
  configure: () => { ${start} },
  create: () => NestFactory.create(App, new FastifyAdapter()),
  listen: async (application) => {
    await application.listen(0, '127.0.0.1');
    process.send(await application.getUrl());
  },
});`;

describe('A service', () => {
  let child: ChildProcess;
  let said: Promise<string>;

  const run = (start = ''): void => {
    child = spawn(process.execPath, ['--eval', program(start)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const streams = [child.stdout, child.stderr].flatMap((stream) => stream ?? []);
    said = Promise.all(streams.map((stream) => text(stream))).then((texts) => texts.join(''));
  };
  const told = async (): Promise<string> => String(((await once(child, 'message')) as unknown[])[0]);
  afterEach(() => child.kill('SIGKILL'));

  it.each(['throw', 'reject'])('that has an error which nobody caught (%s) answers, and ends with 1', async (how) => {
    run();
    const url = await told();
    const asked = told();
    const answer = fetch(url).then((response) => response.text());
    await asked;
    const ended = once(child, 'exit');
    child.send(how);
    child.send('answer');
    expect(await answer).toBe('answered');
    expect(await ended).toEqual([1, null]);
    const log = await said;
    expect(log).toContain('an error that nobody caught; the process ends');
    expect(log).toContain('TypeError');
    expect(log).not.toContain('the-secret');
  });

  it('ends with 0 when it is told to stop', async () => {
    run();
    await told();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('that cannot start says why in one line, and ends with 1', async () => {
    run(`throw new Error('DATABASE_URL must be set');`);
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(await said).toBe('spec cannot start: DATABASE_URL must be set\n');
  });
});
