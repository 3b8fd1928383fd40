// breaks: no-test-code-in-production
import { anEvent } from '@app/event-sourcing/testing';

export const main = anEvent;
