import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { DeadLetters } from './dead-letters';
import { JetStreamPublisher } from './jetstream-publisher';
import { KimEvents } from './kim-events';
import { Nats, type NatsOptions } from './nats';
import { RejectionsFilter } from './rejections.filter';
import { RpcClient } from './rpc-client';
import { RpcServer } from './rpc-server';
import { WellFormedPipe } from './well-formed.pipe';

const connectionProviders = (options: NatsOptions): Provider[] => [
  { provide: Nats, useFactory: () => new Nats(options) },
  RpcClient,
  KimEvents,
  DeadLetters,
  JetStreamPublisher,
];

/** The process's connection to NATS, and what can be done with it. */
@Module({})
export class MessagingModule {
  /** For a process that asks others and publishes. */
  static forClient(options: NatsOptions): DynamicModule {
    const providers = connectionProviders(options);
    return { module: MessagingModule, global: true, providers, exports: providers };
  }

  /**
   * For a service, which also answers: its controllers get well-formed messages only, and may throw any `Problem`.
   * Serves once `app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true })` is started.
   */
  static forService(options: NatsOptions): DynamicModule {
    const providers: Provider[] = [
      ...connectionProviders(options),
      { provide: RpcServer, inject: [Nats], useFactory: (nats: Nats) => new RpcServer(nats, options.name) },
    ];
    const edge: Provider[] = [
      { provide: APP_PIPE, useClass: WellFormedPipe },
      { provide: APP_FILTER, useClass: RejectionsFilter },
    ];
    return { module: MessagingModule, global: true, providers: [...providers, ...edge], exports: providers };
  }
}
