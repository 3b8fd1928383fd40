import { codec } from '@app/event-sourcing';
import type { VenueEvent } from './venue.events';

export const venueCodec = codec<VenueEvent>('venue', {
  VenueBooked: 'VenueBooked',
  VenueReleased: 'VenueReleased',
});
