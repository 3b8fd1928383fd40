export { keysOf } from './keys';
