import { Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsIP,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { checked } from '@app/configuration';

/** Signatures that a public key checks. Neither `none` nor a shared secret can be configured. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
] as const;

/** With commas between. */
const Listed = (): PropertyDecorator =>
  Transform(
    ({ value }) =>
      (typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : value) as unknown,
  );

/** The gateway's environment. */
export class GatewayConfig {
  @Matches(/^nats:\/\/\S+$/, { message: '$property must be an address such as nats://127.0.0.1:4222' })
  NATS_URL!: string;

  /** Address and port of the API. */
  @IsString()
  @IsNotEmpty()
  HOST: string = '127.0.0.1';

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 3000;

  /** Where the public keys of the tokens' issuer are (a JWK Set): the path of a file, or a file: or http(s): URL. */
  @IsString()
  @IsNotEmpty()
  TOKEN_JWKS!: string;

  @IsString()
  @IsNotEmpty()
  TOKEN_ISSUER!: string;

  @IsString()
  @IsNotEmpty()
  TOKEN_AUDIENCE!: string;

  /** Signature algorithms that are accepted. */
  @Listed()
  @ArrayNotEmpty()
  @IsIn(ALGORITHMS, { each: true })
  TOKEN_ALGORITHMS: string[] = ['ES256'];

  /** A token is refused from this age on, whatever its own end: an issuer may be generous. */
  @Type(() => Number)
  @IsInt()
  @Min(60)
  TOKEN_MAX_AGE_SECONDS: number = 12 * 60 * 60;

  /** After this time the issuer's keys are looked up again, and those that it withdrew are forgotten. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  TOKEN_KEYS_REFRESH_SECONDS: number = 5 * 60;

  /** So long the keys that are known stay of use while they cannot be looked up. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  TOKEN_KEYS_USABLE_SECONDS: number = 60 * 60;

  /** Origins whose pages may call the API from a browser, such as `https://kim.example.id`. None at first. */
  @Listed()
  @Matches(/^https?:\/\/[^/\s]+$/, {
    each: true,
    message: '$property must be origins such as https://kim.example.id',
  })
  CORS_ORIGINS: string[] = [];

  /** Addresses of proxies in front, which say in X-Forwarded-For whom they serve. A header of anybody else is not believed. */
  @Listed()
  @IsIP(undefined, { each: true })
  TRUSTED_PROXIES: string[] = [];

  /** Requests in a minute, at each gateway, of one token's subject, or of one address where no token is needed. 0: no limit. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  RATE_LIMIT: number = 6_000;

  /** Address and port of `GET /metrics`, beside the API and not for the public. Without a port, nothing is served. */
  @IsString()
  @IsNotEmpty()
  METRICS_HOST: string = '127.0.0.1';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  METRICS_PORT?: number;

  /** Base URL of a collector of traces that takes OTLP over HTTP. Left out, nobody traces. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';
}

/** Throws an error of one line that names each variable that is not right. */
export const gatewayConfig = (environment: NodeJS.ProcessEnv = process.env): GatewayConfig =>
  checked(GatewayConfig, environment, 'The environment of the gateway');
