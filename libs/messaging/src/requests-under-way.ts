import type { ProblemKind } from '@app/event-sourcing';
import { rpcMetrics } from './metrics';

/** What became of a request. Nobody waits any more for an answer to one that is dropped. */
export type Outcome = 'ok' | 'dropped' | ProblemKind;

/** More would only wait, until nobody waits for their answers any more. */
const MAX_UNDER_WAY = 256;

/** The requests that a service is answering at this moment. */
export class RequestsUnderWay {
  private readonly metrics = rpcMetrics();
  private readonly requests = new Set<Promise<void>>();

  get count(): number {
    return this.requests.size;
  }

  /** Whether no further request may be taken on. */
  get isFull(): boolean {
    return this.count >= MAX_UNDER_WAY;
  }

  /** Counts a request from now until it is answered. */
  add(subject: string, answered: Promise<Outcome>): void {
    const began = performance.now();
    this.metrics.inFlight.add(1, { subject });
    const ended = (outcome: Outcome): void => {
      this.requests.delete(request);
      this.metrics.inFlight.add(-1, { subject });
      this.metrics.served.add(1, { subject, outcome });
      this.metrics.duration.record((performance.now() - began) / 1_000, { subject });
    };
    const request: Promise<void> = answered.then(ended, () => ended('internal'));
    this.requests.add(request);
  }

  /** Counts the work for a request that was answered without it, until it ends. */
  abandon(subject: string, work: Promise<unknown>): void {
    this.metrics.abandoned.add(1, { subject });
    const ended = (): void => this.metrics.abandoned.add(-1, { subject });
    work.then(ended, ended);
  }

  /** Resolves when all are answered, those too that come meanwhile. */
  async whenNone(): Promise<void> {
    while (this.count > 0) await Promise.all(this.requests);
  }
}
