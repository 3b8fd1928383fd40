import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { connect } from './testing';

/** The program as `npm run build` makes it. */
const MAIN = join(__dirname, '../../../dist/apps/eventstore/src/main.js');

export interface LogLine {
  level: number;
  msg: string;
  port: number;
}

export interface Program {
  child: ChildProcess;
  lines: Interface;
}

export interface ServingProgram extends Program {
  port: number;
  client: EventStoreDBClient;
}

/** The processes of one test and the clients of them, to be ended with it. */
export class Programs {
  private readonly children: ChildProcess[] = [];
  private readonly clients: EventStoreDBClient[] = [];

  start(environment: NodeJS.ProcessEnv): Program {
    const env = { PATH: process.env.PATH, PORT: '0', ...environment };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.children.push(child);
    return { child, lines: createInterface({ input: child.stdout }) };
  }

  /** Starts the program, and connects to it when it listens. */
  async serve(environment: NodeJS.ProcessEnv): Promise<ServingProgram> {
    const { child, lines } = this.start(environment);
    const [line] = (await once(lines, 'line')) as [string];
    const { port, msg } = JSON.parse(line) as LogLine;
    if (msg !== 'listening') throw new Error(`The program does not serve: ${msg}`);
    const client = connect(port);
    this.clients.push(client);
    return { child, lines, port, client };
  }

  async end(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.dispose()));
    await Promise.all(this.children.splice(0).map((child) => exitOf(child, 'SIGKILL')));
  }
}

/** The exit code, after a signal if one is given. */
export const exitOf = async (child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  if (signal) child.kill(signal);
  const [code] = (await exited) as [number | null];
  return code;
};
