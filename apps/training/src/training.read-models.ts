import type { Type } from '@nestjs/common';
import type { Event } from '@app/event-sourcing';
import type { Projection, Publisher } from '@app/read-models';

/** What follows the log for the training service; `operate.ts` knows them by their names. */
export const projections: readonly Projection<Event>[] = [];

export const publications: readonly (Type<Publisher<Event>> & { readonly subscription: string })[] = [];
