export { JetStreamPublisher, type Publication } from './jetstream-publisher';
export { KimEvents } from './kim-events';
export { MessagingModule } from './messaging.module';
export { Nats } from './nats';
export { RpcClient } from './rpc-client';
export { RpcContext } from './rpc-context';
export { RpcServer } from './rpc-server';
export { traceOf } from './trace-of';
export { WellFormedPipe } from './well-formed.pipe';
