import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Written } from '@app/contracts';

/** RFC 9457, as the gateway answers when it refuses. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** Of a request that is not well-formed: each field that is wrong. */
  readonly errors?: readonly object[];
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** What a command answered. Throws when it was refused. */
export const accepted = <Body extends Written>({ status, body }: Answer<Body | ProblemDocument>): Body => {
  if ('code' in body)
    throw new Error(`Refused with ${status} ${body.code}: ${body.detail} ${JSON.stringify(body.errors ?? [])}`);
  return body;
};

/** The refusal of a command. Throws when it was accepted, or refused for another reason. */
export const refused = ({ body }: Answer<Written | ProblemDocument>, code: string): ProblemDocument => {
  if (!('code' in body)) throw new Error(`Accepted, but should have been refused with ${code}`);
  if (body.code !== code)
    throw new Error(`Refused with ${body.code}, but should have been with ${code}: ${body.detail}`);
  return body;
};

const PATIENCE_MS = 60_000;
const RETRY_MS = 250;

/**
 * An integrator's client as it should be written: each change has one idempotency key for all its attempts, waits out
 * an outage, and reads what it wrote.
 */
export class ApiClient {
  /** The highest `Kim-Position` that any answer gave, for all callers of one story. */
  private position = { highest: 0n };

  constructor(
    private readonly url: string,
    private readonly token = '',
  ) {}

  /** The same client for another caller. */
  as(token: string): ApiClient {
    const other = new ApiClient(this.url, token);
    other.position = this.position;
    return other;
  }

  /** Gives the answer, whatever its status, once the service is there to give one. */
  post<Body>(path: string, body: object, ifMatch?: string): Promise<Answer<Body>> {
    return this.change(path, 'application/json', JSON.stringify(body), ifMatch);
  }

  /** The same of a table. */
  postCsv<Body>(path: string, csv: string): Promise<Answer<Body>> {
    return this.change(path, 'text/csv', csv);
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.send(path, { headers: { 'kim-position': this.position.highest.toString() } });
  }

  private change<Body>(path: string, type: string, body: string, ifMatch?: string): Promise<Answer<Body>> {
    const headers = {
      'content-type': type,
      'idempotency-key': randomUUID(),
      ...(ifMatch && { 'if-match': ifMatch }),
    };
    return this.send(path, { method: 'POST', headers, body });
  }

  private async send<Body>(path: string, request: RequestInit): Promise<Answer<Body>> {
    const headers = { ...request.headers, authorization: `Bearer ${this.token}` };
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await fetch(this.url + path, { ...request, headers }).catch(() => undefined);
      if (response && response.status !== 503) return this.answer(response);
      if (Date.now() > deadline) throw new Error(`${path} was not answered for ${PATIENCE_MS / 1000} s`);
      await delay(RETRY_MS);
    }
  }

  private async answer<Body>(response: Response): Promise<Answer<Body>> {
    const position = BigInt(response.headers.get('kim-position') ?? 0);
    if (position > this.position.highest) this.position.highest = position;
    return { status: response.status, body: (await response.json()) as Body };
  }
}
