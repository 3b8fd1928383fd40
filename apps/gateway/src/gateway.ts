import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { answerNotModified } from './conditional-get';
import { serveDocumentation } from './docs/documentation';
import type { GatewayConfig } from './gateway.config';
import { GatewayModule } from './gateway.module';
import { measureRequests } from './http-metrics';
import { httpAdapter, observeRequests } from './http-server';
import { secure } from './security-headers';
import { takeDocuments } from './verify/sent-document';
import { acceptCsv } from './registry/csv-body';

/** The gateway, ready to listen. */
export const createGateway = async (config: GatewayConfig): Promise<NestFastifyApplication> => {
  const module = GatewayModule.forRoot(config);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  measureRequests(app);
  observeRequests(app);
  answerNotModified(app);
  secure(app, config);
  takeDocuments(app);
  acceptCsv(app);
  serveDocumentation(app);
  return app;
};
