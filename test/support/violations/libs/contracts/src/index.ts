// breaks: contracts-are-plain
import 'reflect-metadata';
import { IsString } from 'class-validator';
import type { Event } from '@app/event-sourcing';

export class Request {
  @IsString()
  name!: string;
  events!: Event[];
}
