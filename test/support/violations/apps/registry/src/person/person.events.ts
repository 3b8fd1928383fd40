import type { Request } from '@app/contracts';

export type Person = Request['name'] extends string ? { name: string } : never;
