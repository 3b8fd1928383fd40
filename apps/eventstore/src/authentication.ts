import { ServerInterceptingCall, type Metadata, type ServerInterceptor } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type { Logger } from 'pino';
import type { Users } from './users';
import { accessDenied, toServiceError, unauthenticated } from './wire-errors';

/** What a client asks before it has credentials. */
const OPEN_PATHS = [GossipService, ServerFeaturesService].flatMap((service) =>
  Object.values(service).map(({ path }) => path),
);

/** Refuses calls without the credentials of a user, before anything of them is read. */
export const authentication =
  (users: Users, logger: Logger): ServerInterceptor =>
  (method, call) =>
    new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (metadata, nextMetadata) => {
            const refusal = OPEN_PATHS.includes(method.path) ? undefined : refusalOf(users, metadata);
            if (refusal) call.sendStatus(toServiceError(refusal, logger));
            else nextMetadata(metadata);
          },
        }),
    });

const refusalOf = (users: Users, metadata: Metadata) => {
  const [given] = metadata.get('authorization');
  if (given === undefined) return accessDenied();
  const [, encoded = ''] = /^Basic (.*)$/i.exec(given.toString()) ?? [];
  const [, name = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return users.has(name, password) ? undefined : unauthenticated();
};
