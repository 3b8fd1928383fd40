import { Type } from 'class-transformer';
import {
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsNumberString,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { READING_PURPOSES, type ReadingPurpose } from './registry/reading-purposes';
import { type Role, ROLES } from './roles';

/** A request that one service answers: its NATS subject, and the types of both messages. */
export interface Rpc<Request extends object, Reply extends object> {
  /** `kim.<service>.<thing>.<verb>.v1` */
  readonly subject: string;
  /** Carry the types only; there is never a value. */
  readonly request?: Request;
  readonly reply?: Reply;
}

export const rpc = <Request extends object, Reply extends object>(subject: string): Rpc<Request, Reply> => ({
  subject,
});

/** The authenticated caller, as the gateway read it from the token. */
export class Caller {
  @IsString()
  @IsNotEmpty()
  subject!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsString()
  @IsNotEmpty()
  jurisdiction!: string;
}

/** Rides on every command: made once, at the edge. */
export class CommandStamp {
  /** When the request came in: ISO 8601, UTC. */
  @IsISO8601()
  at!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Caller)
  by!: Caller;

  @IsUUID()
  commandId!: string;

  @IsUUID()
  correlationId!: string;

  /** The revision from `If-Match`; left out for `*` and for new aggregates. */
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  ifRevision?: string;
}

/** Rides on every query. */
export class QueryContext {
  /** When the question came in: ISO 8601, UTC. What depends on the day or the hour is answered as of then. */
  @IsISO8601()
  at!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Caller)
  by!: Caller;

  /** Answer only when the read model shows everything up to this position (`Kim-Position`). */
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  atLeast?: string;

  /** For what personal data is asked for; left out, for what the route is there for. */
  @IsOptional()
  @IsIn(READING_PURPOSES)
  purpose?: ReadingPurpose;
}

/** What lies in a command's message on NATS. */
export interface CommandMessage<Data extends object> {
  readonly data: Data;
  readonly stamp: CommandStamp;
}

/** What lies in a query's message on NATS. */
export interface QueryMessage<Data extends object> {
  readonly data: Data;
  readonly context: QueryContext;
}

/** The answer to every command. Numbers are decimal strings. */
export class Written {
  /** The aggregate's id. */
  @IsUUID()
  id!: string;

  /** The aggregate's revision after the command. */
  @IsNumberString({ no_symbols: true })
  revision!: string;

  /** Send it back as `Kim-Position` to read what was written. */
  @IsNumberString({ no_symbols: true })
  position!: string;
}
