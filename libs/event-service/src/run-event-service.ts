import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { RpcServer } from '@app/messaging';
import { runService } from '@app/service';
import type { EventServiceConfig } from './event-service.config';

/** Runs a service that keeps events: it answers over NATS, and says over HTTP how it is. */
export const runEventService = <Config extends EventServiceConfig>(
  name: string,
  configure: () => Config,
  moduleOf: (config: Config) => DynamicModule,
): Promise<void> =>
  runService({
    name,
    configure,
    create: async (config) => {
      const app = await NestFactory.create<NestFastifyApplication>(moduleOf(config), new FastifyAdapter(), {
        bufferLogs: true,
        abortOnError: false,
      });
      app.useLogger(app.get(Logger));
      app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true });
      return app;
    },
    listen: async (app, { HEALTH_PORT, HOST }) => {
      await app.listen(HEALTH_PORT, HOST);
      await app.startAllMicroservices();
    },
  });
