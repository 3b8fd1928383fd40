import { Equals, IsISO8601, IsObject, IsOptional, IsString, Length } from 'class-validator';
import type { EventSchema } from './event-schema';

/** A kind of fact that services tell each other. */
export interface IntegrationEvent<Data extends object> {
  /** CloudEvents `type`: `registry.kim-established.v1`. */
  readonly type: string;
  /** The class of its data, with its rules. */
  readonly data: new () => Data;
  /** The same rules in JSON Schema. Nothing but what it names is published. */
  readonly schema: EventSchema;
}

/** What an integration event travels in: CloudEvents 1.0 in JSON. Its data have a class of their own. */
export class EventEnvelope {
  @Equals('1.0')
  specversion!: string;

  /** Unique among all events, for ever. */
  @IsString()
  @Length(1, 100)
  id!: string;

  @IsString()
  @Length(1, 100)
  source!: string;

  @IsString()
  @Length(1, 100)
  type!: string;

  /** Id of the aggregate that it happened to. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subject?: string;

  /** When it was recorded: ISO 8601, UTC. */
  @IsOptional()
  @IsISO8601()
  time?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  correlationid?: string;

  @IsObject()
  data!: object;
}
