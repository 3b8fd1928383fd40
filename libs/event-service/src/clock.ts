import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** Time, for the one part of the registry that acts when nobody asks: all other time comes in with a stamp. */
export abstract class Clock {
  abstract now(): Date;

  /** Returns after so many milliseconds, or as soon as the signal is aborted. */
  abstract pass(milliseconds: number, signal: AbortSignal): Promise<void>;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  async pass(milliseconds: number, signal: AbortSignal): Promise<void> {
    await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}
