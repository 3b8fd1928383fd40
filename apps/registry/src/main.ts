import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { RpcServer } from '@app/messaging';
import { registryConfig } from './registry.config';
import { RegistryModule } from './registry.module';

const main = async (): Promise<void> => {
  const config = registryConfig();
  const module = RegistryModule.forRoot(config);
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true });
  await app.listen(config.HEALTH_PORT, config.HOST);
  await app.startAllMicroservices();
};

main().catch((error: unknown) => {
  process.stderr.write(`registry cannot start: ${error instanceof Error ? error.message : 'unknown error'}\n`);
  process.exit(1);
});
