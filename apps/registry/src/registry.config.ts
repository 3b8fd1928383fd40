import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import { checked } from '@app/configuration';

/** The registry's environment: where the parts are that it needs. */
export class RegistryConfig {
  /** `esdb://host:2113?tls=false` */
  @Matches(/^(esdb|kurrentdb)(\+discover)?:\/\//)
  EVENTSTORE_URL!: string;

  @Matches(/^nats:\/\//)
  NATS_URL!: string;

  /** Its read models. Can be dropped: they are built again from the log. */
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL!: string;

  /** The keys of personal data: a database of its own, kept apart from the log and from its backups. */
  @Matches(/^postgres(ql)?:\/\//)
  KEYS_URL!: string;

  /** File with the key that wraps those keys: 32 bytes in base64. */
  @IsString()
  @IsNotEmpty()
  KEYS_MASTER_KEY_FILE!: string;

  /** File with the Ed25519 key that signs documents, in PKCS#8 PEM; below it the keys that signed before it. */
  @IsString()
  @IsNotEmpty()
  SK_SIGNING_KEY_FILE!: string;

  /** Where the public reaches the gateway; stands in the QR code of each decree, for ever. */
  @Matches(/^https?:\/\/[^\s?#]+$/, { message: '$property must be an address such as https://kim.example' })
  PUBLIC_URL!: string;

  /** Folder with what the city decides: `policy.json`, `wilayah.csv` and `sk-document.json`. */
  @IsString()
  @IsNotEmpty()
  CITY_DIR!: string;

  /** Address and port of `/health/live` and `/health/ready`. */
  @IsString()
  HOST: string = '127.0.0.1';

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  HEALTH_PORT: number = 3001;

  /** Base URL of a collector of traces that takes OTLP over HTTP. Left out, nobody traces. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';
}

export const registryConfig = (environment: NodeJS.ProcessEnv = process.env): RegistryConfig =>
  checked(RegistryConfig, environment, 'The environment of the registry');
