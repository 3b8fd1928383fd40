import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import { checked } from '@app/configuration';

/** The environment of the event store. */
export class EventStoreConfig {
  /** The database that holds the log. One process at a time serves it. */
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL!: string;

  @IsString()
  @IsNotEmpty()
  HOST: string = '127.0.0.1';

  /** 0 takes a free port; the log line `listening` tells which. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 2113;

  /** Most bytes (event types, data and metadata) that one append may carry. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(16 * 1024 * 1024)
  MAX_APPEND_SIZE: number = 1024 * 1024;

  /** File with the certificate chain, in PEM. Without it connections are not encrypted. */
  @ValidateIf(
    ({ TLS_KEY_FILE, USERS_FILE }: EventStoreConfig) => TLS_KEY_FILE !== undefined || USERS_FILE !== undefined,
  )
  @IsString()
  @IsNotEmpty({ message: 'TLS_CERT_FILE must be set where TLS_KEY_FILE or USERS_FILE is' })
  TLS_CERT_FILE?: string;

  /** File with the certificate's private key, in PEM. */
  @ValidateIf(({ TLS_CERT_FILE }: EventStoreConfig) => TLS_CERT_FILE !== undefined)
  @IsString()
  @IsNotEmpty({ message: 'TLS_KEY_FILE must be set where TLS_CERT_FILE is' })
  TLS_KEY_FILE?: string;

  /** File with who may call, a line `name:password` each. Without it everyone may who can connect. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  USERS_FILE?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';
}

export const eventStoreConfig = (environment: NodeJS.ProcessEnv = process.env): EventStoreConfig =>
  checked(EventStoreConfig, environment, 'The environment of the event store');
