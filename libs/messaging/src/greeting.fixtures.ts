import { Controller, type LoggerService } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import { BehaviorSubject, filter, firstValueFrom, ReplaySubject } from 'rxjs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { type Caller, CommandStamp, QueryContext, rpc } from '@app/contracts';
import {
  ConcurrencyConflict,
  Forbidden,
  Gone,
  Invalid,
  NotFound,
  type Problem,
  type ProblemKind,
  Rejected,
  Stale,
  Taken,
  Unavailable,
  Unauthenticated,
} from '@app/event-sourcing';
import { MessagingModule } from './messaging.module';
import { RpcContext } from './rpc-context';
import { RpcServer } from './rpc-server';

/** Specs run beside each other on one broker, each with a service of its own. */
export const NAME_OF_SERVICE = `greeting-${process.env['JEST_WORKER_ID'] ?? 0}`;

export class GreetRequest {
  @IsString()
  @Length(1, 20)
  name!: string;

  @IsOptional()
  @IsString()
  title?: string;
}

export class RefuseRequest {
  @IsIn([
    'invalid',
    'unauthenticated',
    'forbidden',
    'not_found',
    'gone',
    'rejected',
    'taken',
    'stale',
    'conflict',
    'unavailable',
  ])
  kind!: Exclude<ProblemKind, 'internal'>;
}

export class BabbleRequest {
  /** Length of the answer, in characters. */
  @IsInt()
  length!: number;
}

export const greet = rpc<GreetRequest, { greeting: string; by: Caller; correlationId: string; traceparent?: string }>(
  `kim.${NAME_OF_SERVICE}.greeting.greet.v1`,
);
export const refuse = rpc<RefuseRequest, object>(`kim.${NAME_OF_SERVICE}.greeting.refuse.v1`);
export const stumble = rpc<GreetRequest, object>(`kim.${NAME_OF_SERVICE}.greeting.stumble.v1`);
export const babble = rpc<BabbleRequest, { text: string }>(`kim.${NAME_OF_SERVICE}.greeting.babble.v1`);
export const wait = rpc<GreetRequest, { name: string }>(`kim.${NAME_OF_SERVICE}.greeting.wait.v1`);

export const mumble = rpc<GreetRequest, typeof MUMBLED>(`kim.${NAME_OF_SERVICE}.greeting.mumble.v1`);

/** An answer whose fields mean something to Nest. */
export const MUMBLED = {
  response: 1,
  err: 2,
  isDisposed: true,
  status: 'error',
  message: 'x',
  id: 'y',
  pattern: 'z',
};

export const PROBLEMS: Readonly<Record<Exclude<ProblemKind, 'internal'>, Problem>> = {
  invalid: new Invalid([{ field: 'name', message: 'name must be short' }]),
  unauthenticated: new Unauthenticated('token_missing', 'Say who you are'),
  forbidden: new Forbidden('Not here', 'access_revoked'),
  not_found: new NotFound('kim_not_found', 'No such KIM'),
  gone: new Gone('document_erased', 'It was erased'),
  rejected: new Rejected('roster_full', 'No room'),
  taken: new Taken('sk_number_taken', 'Taken'),
  stale: new Stale(),
  conflict: new ConcurrencyConflict(),
  unavailable: new Unavailable('store_unavailable', 'Later'),
};

/** Holds handlers back until it is opened, and tells when enough of them are waiting. */
export class Gate {
  private readonly opened = new ReplaySubject<true>(1);
  private readonly waiting = new BehaviorSubject(0);

  async pass(): Promise<void> {
    this.waiting.next(this.waiting.value + 1);
    await firstValueFrom(this.opened);
  }

  open(): void {
    this.opened.next(true);
  }

  async whenWaiting(handlers: number): Promise<void> {
    await firstValueFrom(this.waiting.pipe(filter((waiting) => waiting >= handlers)));
  }
}

/** What the service under test does. */
@Controller()
export class GreetingController {
  readonly greeted: string[] = [];

  constructor(private readonly gate: Gate) {}

  @MessagePattern(greet.subject)
  greet(@Payload('data') { name }: GreetRequest, @Payload('stamp') { by }: CommandStamp, @Ctx() context: RpcContext) {
    this.greeted.push(name);
    const { correlationId, traceparent } = context;
    return { greeting: `Hello, ${name}`, by, correlationId, traceparent };
  }

  @MessagePattern(refuse.subject)
  refuse(@Payload('data') { kind }: RefuseRequest) {
    throw PROBLEMS[kind];
  }

  @MessagePattern(stumble.subject)
  stumble(@Payload('data') { name }: GreetRequest) {
    throw new TypeError(`Cannot greet ${name}`);
  }

  @MessagePattern(babble.subject)
  babble(@Payload('data') { length }: BabbleRequest, @Payload('context') context: QueryContext) {
    return { text: context.by.role.charAt(0).repeat(length) };
  }

  @MessagePattern(mumble.subject)
  mumble(@Payload('data') _data: GreetRequest) {
    return MUMBLED;
  }

  @MessagePattern(wait.subject)
  async wait(@Payload('data') { name }: GreetRequest) {
    await this.gate.pass();
    return { name };
  }
}

/** The service under test, started as every service is: requests over NATS, and its health over HTTP. */
export const startGreeting = async (url: string, gracePeriodMs = 10_000) => {
  const [logger, gate] = [new RecordingLogger(), new Gate()];
  const testing = await Test.createTestingModule({
    imports: [MessagingModule.forService({ url, name: NAME_OF_SERVICE, gracePeriodMs })],
    controllers: [GreetingController],
    providers: [{ provide: Gate, useValue: gate }],
  })
    .setLogger(logger)
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true });
  await app.init();
  await app.startAllMicroservices();
  return { app, gate, logger, controller: app.get(GreetingController) };
};

/** Keeps what would be logged. */
export class RecordingLogger implements LoggerService {
  readonly entries: { readonly level: string; readonly entry: unknown }[] = [];
  log = (): void => undefined;
  warn = (entry: unknown): void => this.keep('warn', entry);
  error = (entry: unknown): void => this.keep('error', entry);
  fatal = (entry: unknown): void => this.keep('fatal', entry);

  private keep(level: string, entry: unknown): void {
    this.entries.push({ level, entry });
  }
}

export const LURAH: Caller = { subject: 'lurah-1', role: 'lurah', jurisdiction: '18.72.05.1001' };

export const STAMP: CommandStamp = {
  at: '2025-01-15T03:00:00.000Z',
  by: LURAH,
  commandId: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11',
  correlationId: '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44',
};

export const CONTEXT: QueryContext = { at: STAMP.at, by: LURAH };
