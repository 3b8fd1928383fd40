// breaks: one-door-to-nats
import type { NatsConnection } from 'nats';

export type Publish = (connection: NatsConnection) => void;
