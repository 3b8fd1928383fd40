import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { RpcServer } from '@app/messaging';
import { runService } from '@app/service';
import { registryConfig } from './registry.config';
import { RegistryModule } from './registry.module';

void runService({
  name: 'registry',
  configure: registryConfig,
  create: async (config) => {
    const module = RegistryModule.forRoot(config);
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
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
