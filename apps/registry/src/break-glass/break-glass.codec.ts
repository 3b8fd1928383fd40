import { codec } from '@app/event-sourcing';
import type { BreakGlassEvent } from './break-glass.events';

export const breakGlassCodec = codec<BreakGlassEvent>('breakGlass', {
  BreakGlassOpened: 'BreakGlassOpened',
  BreakGlassClosed: 'BreakGlassClosed',
});
