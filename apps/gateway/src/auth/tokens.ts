import { errors, type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose';
import { type Caller, JURISDICTIONS, type Role, ROLES, type Scope, SCOPES, SUBJECT } from '@app/contracts';
import { Unauthenticated } from '@app/event-sourcing';
import type { Clock } from '../clock';
import type { GatewayConfig } from '../gateway.config';
import { IssuerKeys } from './issuer-keys';

const CLOCK_TOLERANCE_SECONDS = 5;
const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;
/** Such a token holds more than this API asks for; nothing is computed over it. */
const MAX_TOKEN_LENGTH = 4_096;

/** Whom a token was issued to. */
export interface Holder {
  readonly caller: Caller;
  /** Of an API client; nobody else has any. */
  readonly scopes: ReadonlySet<Scope>;
}

/** Tells who a bearer token was issued to. */
export class Tokens {
  private readonly keys: IssuerKeys;
  private readonly rules: JWTVerifyOptions;

  constructor(
    config: GatewayConfig,
    private readonly clock: Clock,
  ) {
    this.keys = IssuerKeys.of(config, clock);
    this.rules = {
      issuer: config.TOKEN_ISSUER,
      audience: config.TOKEN_AUDIENCE,
      algorithms: config.TOKEN_ALGORITHMS,
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'iat', 'role', 'jurisdiction'],
      maxTokenAge: config.TOKEN_MAX_AGE_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    };
  }

  /**
   * @param authorization each header of this name, as it was sent.
   * Throws `Unauthenticated`, with a code that says why, or `Unavailable` when the issuer's keys cannot be had.
   */
  async holderOf(authorization: readonly string[] = []): Promise<Holder> {
    const [header, ...more] = authorization;
    if (header === undefined || !/^Bearer\b/i.test(header))
      throw new Unauthenticated('token_missing', 'Send Authorization: Bearer and a token');
    const token = BEARER.exec(header)?.[1];
    if (token === undefined || token.length > MAX_TOKEN_LENGTH || more.length > 0) throw invalid();
    try {
      const { payload } = await jwtVerify(token, this.keys.keyFor, { ...this.rules, currentDate: this.clock.now() });
      return holderIn(payload);
    } catch (error) {
      throw translated(error);
    }
  }
}

const invalid = (): Unauthenticated =>
  new Unauthenticated('token_invalid', 'The token is not one of the issuer for this API');

const holderIn = ({ sub, role, jurisdiction, scope }: JWTPayload): Holder => {
  if (!isSubject(sub) || !isRole(role) || !isJurisdictionOf(role, jurisdiction)) throw invalid();
  return {
    caller: { subject: sub, role, jurisdiction },
    scopes: role === 'api_client' ? scopesIn(scope) : new Set(),
  };
};

const isSubject = (sub: unknown): sub is string => typeof sub === 'string' && SUBJECT.test(sub);

const isRole = (role: unknown): role is Role => (ROLES as readonly unknown[]).includes(role);

const isJurisdictionOf = (role: Role, jurisdiction: unknown): jurisdiction is string =>
  typeof jurisdiction === 'string' && JURISDICTIONS[role].form.test(jurisdiction);

/** RFC 9068: words with spaces between. Those that mean something to other APIs are passed over. */
const scopesIn = (scope: unknown): ReadonlySet<Scope> => {
  if (typeof scope !== 'string') throw invalid();
  const named = scope.split(' ');
  return new Set(SCOPES.filter((each) => named.includes(each)));
};

/** What `jose` says is about the token; anything else is thrown on as it is. */
const translated = (error: unknown): unknown => {
  if (error instanceof errors.JWTExpired) return new Unauthenticated('token_expired', 'The token has expired');
  return error instanceof errors.JOSEError ? invalid() : error;
};
