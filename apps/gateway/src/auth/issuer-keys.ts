import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { Unavailable } from '@app/event-sourcing';
import type { Clock } from '../clock';
import type { GatewayConfig } from '../gateway.config';

const ANSWER_MS = 3_000;
/** Keys are not looked up again sooner, whatever tokens say and however the last look ended. */
const COOLDOWN_MS = 10_000;
/** While there are none at all, and no request can be answered. */
const COOLDOWN_WITHOUT_KEYS_MS = 1_000;

/** Keys as they were published. */
interface Known {
  readonly keyFor: JWTVerifyGetKey;
  /** When they were asked for, in ms. */
  readonly asOf: number;
}

/**
 * The public keys of the tokens' issuer. They are looked up again when they have got old, and when a token names a key
 * that is not among them: a key that is new is found without a restart, and one that was withdrawn is forgotten. While
 * they cannot be had, those that are known stay of use for a time. Nothing is asked for before the first token comes.
 */
export class IssuerKeys {
  private known?: Known;
  private looking: Promise<void> | undefined;
  private lastLook?: { readonly at: number; readonly failure?: unknown };
  private readonly refreshMs: number;
  private readonly usableMs: number;

  private constructor(
    private readonly published: () => Promise<JSONWebKeySet>,
    private readonly clock: Clock,
    { TOKEN_KEYS_REFRESH_SECONDS, TOKEN_KEYS_USABLE_SECONDS }: GatewayConfig,
  ) {
    this.refreshMs = TOKEN_KEYS_REFRESH_SECONDS * 1_000;
    this.usableMs = TOKEN_KEYS_USABLE_SECONDS * 1_000;
  }

  /** Throws when the keys are to come from a file that there is not. */
  static of(config: GatewayConfig, clock: Clock): IssuerKeys {
    return new IssuerKeys(publishedAt(config.TOKEN_JWKS), clock, config);
  }

  /** The key that a token was signed with. Throws `Unavailable` when that cannot be told now, or an error of `jose`. */
  readonly keyFor: JWTVerifyGetKey = async (header, token) => {
    if (this.age() > this.refreshMs) await this.look();
    const usable = this.usable();
    if (!usable) throw unavailable(this.lastLook?.failure);
    try {
      return await usable.keyFor(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.look();
    if (!this.known || this.lastLook?.failure) throw unavailable(this.lastLook?.failure);
    return this.known.keyFor(header, token);
  };

  private age(): number {
    return this.known ? this.now() - this.known.asOf : Infinity;
  }

  private usable(): Known | undefined {
    return this.age() > this.usableMs ? undefined : this.known;
  }

  /** Looks at what is published now, unless that was done just before: many tokens cause one look. */
  private async look(): Promise<void> {
    const cooldown = this.usable() ? COOLDOWN_MS : COOLDOWN_WITHOUT_KEYS_MS;
    if (!this.looking && this.lastLook && this.now() - this.lastLook.at < cooldown) return;
    this.looking ??= this.lookOnce().finally(() => (this.looking = undefined));
    await this.looking;
  }

  private async lookOnce(): Promise<void> {
    const at = this.now();
    try {
      this.known = { keyFor: createLocalJWKSet(await this.published()), asOf: at };
      this.lastLook = { at };
    } catch (failure) {
      this.lastLook = { at, failure };
    }
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const unavailable = (cause: unknown): Unavailable =>
  new Unavailable(
    'token_keys_unavailable',
    'The token cannot be checked at the moment, since the keys of its issuer cannot be had',
    { cause },
  );

const publishedAt = (place: string): (() => Promise<JSONWebKeySet>) => {
  if (/^https?:/.test(place)) return () => fetched(place);
  const path = place.startsWith('file:') ? fileURLToPath(place) : place;
  try {
    createLocalJWKSet(JSON.parse(readFileSync(path, 'utf8')) as JSONWebKeySet);
  } catch (cause) {
    throw new Error('TOKEN_JWKS does not lead to a file that holds a JWK Set', { cause });
  }
  return async () => JSON.parse(await readFile(path, 'utf8')) as JSONWebKeySet;
};

const fetched = async (url: string): Promise<JSONWebKeySet> => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
  if (!answer.ok) throw new Error(`The issuer answered ${answer.status} when it was asked for its keys`);
  return (await answer.json()) as JSONWebKeySet;
};
