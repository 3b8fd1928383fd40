import type { DataRequestKind, RefusalGround } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// What people ask of those who hold their data, and how it ended. Times are ISO 8601.

/** A person asks for something that the law gives a time for. */
export type DataRequestRecorded = Event<
  'DataRequestRecorded',
  {
    dataRequestId: string;
    personId: string;
    /** Region that keeps the person's record, and answers. */
    wilayah: string;
    kind: DataRequestKind;
    receivedAt: string;
    dueAt: string;
  }
>;

/** What was asked for was done. */
export type DataRequestFulfilled = Event<'DataRequestFulfilled', { dataRequestId: string }>;

/** What was asked for is not done, for a ground that the law knows. */
export type DataRequestRefused = Event<'DataRequestRefused', { dataRequestId: string; ground: RefusalGround }>;

export type DataRequestEvent = DataRequestRecorded | DataRequestFulfilled | DataRequestRefused;
