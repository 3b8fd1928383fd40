import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { type Caller, type Role, ROLES } from '@app/contracts';
import { Unavailable, Unauthenticated } from '@app/event-sourcing';
import type { GatewayConfig } from '../gateway.config';

const CLOCK_TOLERANCE_SECONDS = 5;
const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;

/** Tells who a bearer token was issued to. */
export class Tokens {
  private readonly keys: JWTVerifyGetKey;
  private readonly rules: JWTVerifyOptions;

  constructor({ TOKEN_JWKS, TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_ALGORITHMS }: GatewayConfig) {
    this.keys = keysAt(TOKEN_JWKS);
    this.rules = {
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
      algorithms: TOKEN_ALGORITHMS,
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'role', 'jurisdiction'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    };
  }

  /** Throws `Unauthenticated`, with a code that says why, or `Unavailable` when the issuer's keys cannot be had. */
  async callerOf(authorization: string | undefined): Promise<Caller> {
    if (authorization === undefined || !/^Bearer\b/i.test(authorization))
      throw new Unauthenticated('token_missing', 'Send Authorization: Bearer and a token');
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw invalid();
    try {
      const { payload } = await jwtVerify(token, this.keys, this.rules);
      return callerIn(payload);
    } catch (error) {
      throw translated(error);
    }
  }
}

const invalid = (): Unauthenticated =>
  new Unauthenticated('token_invalid', 'The token is not one of the issuer for this API');

const callerIn = ({ sub, role, jurisdiction }: JWTPayload): Caller => {
  if (typeof sub !== 'string' || typeof jurisdiction !== 'string' || !isRole(role) || !sub || !jurisdiction)
    throw invalid();
  return { subject: sub, role, jurisdiction };
};

const isRole = (role: unknown): role is Role => (ROLES as readonly unknown[]).includes(role);

const keysAt = (place: string): JWTVerifyGetKey => {
  if (/^https?:/.test(place)) return createRemoteJWKSet(new URL(place), { timeoutDuration: 3_000 });
  const path = place.startsWith('file:') ? fileURLToPath(place) : place;
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(path, 'utf8')) as JSONWebKeySet);
  } catch (cause) {
    throw new Error('TOKEN_JWKS does not lead to a file that holds a JWK Set', { cause });
  }
};

/** What `jose` says of the token itself. Anything else that goes wrong is about getting the keys. */
const ABOUT_THE_TOKEN = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
];

const translated = (error: unknown): Error => {
  if (error instanceof Unauthenticated) return error;
  if (error instanceof errors.JWTExpired) return new Unauthenticated('token_expired', 'The token has expired');
  if (ABOUT_THE_TOKEN.some((type) => error instanceof type)) return invalid();
  const sentence = 'The token cannot be checked at the moment, since the keys of its issuer cannot be had';
  return new Unavailable('token_keys_unavailable', sentence, { cause: error });
};
