// breaks: one-door-to-personal-data
import { keysOf } from '@app/personal-data';

export const names = keysOf;
