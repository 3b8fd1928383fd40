// breaks: libs-through-their-index
import { connect } from 'nats';
import { keysOf } from '../../personal-data/src/keys';

export const messaging = [connect, keysOf];
