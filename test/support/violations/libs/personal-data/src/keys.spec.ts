import { anEvent } from '@app/event-sourcing/testing';
import { keysOf } from './keys';

keysOf({ name: anEvent.id });
