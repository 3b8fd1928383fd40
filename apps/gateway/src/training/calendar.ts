import ical, { ICalEventStatus } from 'ical-generator';
import type { BimtekMode, BimtekStatus, BimtekSummary } from '@app/contracts';

const STATUS: Readonly<Record<BimtekStatus, ICalEventStatus>> = {
  PLANNED: ICalEventStatus.CONFIRMED,
  OPEN: ICalEventStatus.CONFIRMED,
  CLOSED: ICalEventStatus.CONFIRMED,
  CANCELLED: ICalEventStatus.CANCELLED,
};

const MODES: Readonly<Record<BimtekMode, string>> = {
  LURING: 'luring',
  DARING: 'daring',
  HYBRID: 'luring dan daring',
};

/**
 * The calendar of all Bimtek in iCalendar (RFC 5545), an event for each session. A calendar program knows an event again
 * by its UID, and takes the one with the higher SEQUENCE.
 */
export const calendarOf = (bimteks: readonly BimtekSummary[]): string => {
  const calendar = ical({
    name: 'Bimtek KIM',
    prodId: { company: 'KIM', product: 'Bimtek', language: 'ID' },
    ttl: 60 * 60,
  });
  for (const { bimtekId, theme, mode, organiser, venue, sessions, status, revision, updatedAt } of bimteks)
    for (const [index, { start, end }] of sessions.entries())
      calendar.createEvent({
        id: `${bimtekId}-${index + 1}@bimtek.kim`,
        summary: sessions.length > 1 ? `${theme} (sesi ${index + 1})` : theme,
        description: `Penyelenggara: ${organiser}. Pelaksanaan: ${MODES[mode]}.`,
        start: new Date(start),
        end: new Date(end),
        stamp: new Date(updatedAt),
        lastModified: new Date(updatedAt),
        sequence: Number(revision),
        status: STATUS[status],
        ...(venue !== undefined && { location: venue }),
      });
  return `${calendar.toString()}\r\n`;
};
