import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { documentOf } from '../../../apps/gateway/src/docs/documentation';
import { createGateway } from '../../../apps/gateway/src/gateway';
import { gatewayConfig } from '../../../apps/gateway/src/gateway.config';

const HEAD = `/**
 * The API as TypeScript sees it, made from the gateway's OpenAPI document by \`npm run client\`. Never edited by hand.
 */

`;

/** The gateway says what it serves without serving it: none of these is ever asked. */
const NOWHERE = {
  ...{ NATS_URL: 'nats://127.0.0.1:1', TOKEN_JWKS: 'http://127.0.0.1:1/jwks.json' },
  ...{ TOKEN_ISSUER: 'none', TOKEN_AUDIENCE: 'none', LOG_LEVEL: 'silent' },
};

/** What stands in `schema.ts` when it is up to date. */
export const typesOfApi = async (): Promise<string> => {
  const gateway = await createGateway(gatewayConfig(NOWHERE));
  const document = JSON.stringify(documentOf(gateway));
  await gateway.close();
  return HEAD + astToString(await openapiTypes(JSON.parse(document) as OpenAPI3));
};
