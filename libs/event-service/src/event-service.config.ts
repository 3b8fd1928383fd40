import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

/** What every service that keeps events is told. */
export abstract class EventServiceConfig {
  /** `esdb://host:2113?tls=false` */
  @Matches(/^(esdb|kurrentdb)(\+discover)?:\/\//)
  EVENTSTORE_URL!: string;

  @Matches(/^nats:\/\//)
  NATS_URL!: string;

  /** Its read models. Can be dropped: they are built again from the log. */
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL!: string;

  /** Folder with what the city decides: `policy.json`, `wilayah.csv` and the texts of its documents. */
  @IsString()
  @IsNotEmpty()
  CITY_DIR!: string;

  /** Address and port of `/health/live`, `/health/ready` and `/metrics`. */
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
