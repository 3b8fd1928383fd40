import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const PUBLIC = 'public';

/** Says that no token is needed. Without it every route needs one. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
