import type { CustomDecorator } from '@nestjs/common';
import { HasRule } from './route-rule';

/** Says that no token is needed. */
export const Public = (): CustomDecorator => HasRule({ for: 'anybody' });
