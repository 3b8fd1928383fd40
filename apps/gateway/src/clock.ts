import { Injectable } from '@nestjs/common';

/** Where time comes in. Below the edge nobody reads a clock: the time is in the stamp. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
