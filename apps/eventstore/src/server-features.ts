import type { handleUnaryCall, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';

/** The server version whose behaviour this store follows. */
const SERVER_VERSION = '24.10.0';

/** ServerFeatures: which of a service's methods can be called. Without it the client would not append in batches. */
export const supportedMethods = (
  service: ServiceDefinition,
  implementation: UntypedServiceImplementation,
): handleUnaryCall<Empty, SupportedMethods> => {
  const methods = new SupportedMethods().setEventStoreServerVersion(SERVER_VERSION);
  for (const name of Object.keys(implementation)) {
    const [, serviceName = '', methodName = ''] = service[name]?.path.toLowerCase().split('/') ?? [];
    methods.addMethods(new SupportedMethod().setServiceName(serviceName).setMethodName(methodName));
  }
  return (_call, callback) => callback(null, methods);
};
