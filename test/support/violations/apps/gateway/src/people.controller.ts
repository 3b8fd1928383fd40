// breaks: gateway-has-no-store
import { keysOf } from '@app/personal-data';

export const people = [keysOf];
