import 'reflect-metadata';
import { documentOf } from './docs/documentation';
import { createGateway } from './gateway';
import { gatewayConfig } from './gateway.config';

/** A gateway says what it serves without serving it: nothing here is ever asked. */
const NOWHERE = {
  ...{ NATS_URL: 'nats://127.0.0.1:1', TOKEN_JWKS: 'http://127.0.0.1:1/jwks.json' },
  ...{ TOKEN_ISSUER: 'nobody', TOKEN_AUDIENCE: 'nobody', LOG_LEVEL: 'silent' },
};

/** Prints the OpenAPI document, for whoever makes a client. */
const print = async (): Promise<void> => {
  const gateway = await createGateway(gatewayConfig(NOWHERE));
  process.stdout.write(JSON.stringify(documentOf(gateway), undefined, 2));
  await gateway.close();
};

void print();
