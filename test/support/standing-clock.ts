import { Clock } from '@app/event-service';
import { waitUntil } from './wait-until';

/** A clock that stands until the spec moves it on. */
export class StandingClock extends Clock {
  private waiting: (() => void)[] = [];
  /** How often the calendar was looked at to the end. */
  rounds = 0;

  constructor(private time: string) {
    super();
  }

  now(): Date {
    return new Date(this.time);
  }

  async pass(_milliseconds: number, signal: AbortSignal): Promise<void> {
    this.rounds += 1;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      signal.addEventListener('abort', () => resolve());
    });
  }

  /** It is this time now, and the calendar has been looked at. */
  async moveTo(time: string): Promise<void> {
    this.time = time;
    const { rounds } = this;
    for (const go of this.waiting.splice(0)) go();
    await waitUntil('the calendar was looked at', () => this.rounds > rounds);
  }
}
