import { Event } from './event';

export const anEvent = new Event();
