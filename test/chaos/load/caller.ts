import { setTimeout as delay } from 'node:timers/promises';
import type { Written } from '@app/contracts';
import { commandIdOf } from '../../../apps/gateway/src/command/ids';
import type { ProblemDocument } from '../../../deploy/embedded/story/api-client';

/** One request, with the key that makes all its repetitions the same request. */
export interface Request {
  readonly path: string;
  readonly body: object;
  readonly idempotencyKey: string;
}

/** What came of a command in the end. */
export type Outcome = { readonly written: Written } | { readonly problem: ProblemDocument } | 'unresolved';

/** A gateway that says nothing for so long is left for the next one. */
const ATTEMPT_MS = 8_000;
const RETRY_MS = 250;
/** Longer than any fault that the run brings about. */
const PATIENCE_MS = 180_000;

/** Somebody with a token who asks any of the gateways, and the same again until it knows the outcome. */
export class Caller {
  private turn = 0;

  constructor(
    private readonly gateways: readonly string[],
    private readonly subject: string,
    private readonly token: string,
  ) {}

  /** The id under which the log knows the command: every one of its events names it as its cause. */
  commandId({ path, idempotencyKey }: Request): string {
    return commandIdOf({ subject: this.subject, method: 'POST', path, idempotencyKey });
  }

  /** Sends the request until there is a final answer: a success, or a refusal that repeating does not change. */
  async command(request: Request): Promise<Outcome> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      const outcome = await this.attempt(request);
      if (outcome) return outcome;
      await delay(RETRY_MS);
    }
    return 'unresolved';
  }

  /** Undefined when the outcome is unknown: no answer, an outage, or a conflict that asks for a repetition. */
  private async attempt({ path, body, idempotencyKey }: Request): Promise<Outcome | undefined> {
    const gateway = this.gateways[(this.turn += 1) % this.gateways.length] ?? '';
    try {
      const response = await fetch(gateway + path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
          'if-match': '*',
        },
        signal: AbortSignal.timeout(ATTEMPT_MS),
      });
      const answer: unknown = await response.json();
      if (response.ok) return { written: answer as Written };
      const problem = answer as ProblemDocument;
      return response.status >= 500 || problem.code === 'concurrent_change' ? undefined : { problem };
    } catch {
      return undefined; // The connection was cut, or nobody listened.
    }
  }
}
