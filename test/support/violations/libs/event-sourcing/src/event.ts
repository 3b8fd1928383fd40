// breaks: event-sourcing-is-plain-typescript
import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';

@Injectable()
export class Event {
  readonly id = v5('event', v5.URL);
}
