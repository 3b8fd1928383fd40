import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, BIMTEK_ID, OTHER_BIMTEK_ID, SESSIONS, VENUE } from '../bimtek/bimtek.fixtures';
import { BookVenue, ReleaseVenue } from './venue.commands';
import { isSameVenue, venueDecider } from './venue.decider';
import type { VenueBooked, VenueReleased } from './venue.events';

const { given } = specFor(venueDecider);

const AFTERNOON = [{ start: '2023-10-18T12:00:00+07:00', end: '2023-10-18T16:00:00+07:00' }];

const booked = (bimtekId: string, claimId: string, sessions = SESSIONS): VenueBooked => ({
  type: 'VenueBooked',
  data: { wilayah: '18.72', venue: VENUE, bimtekId, claimId, sessions },
});
const released = (bimtekId: string, claimId: string): VenueReleased => ({
  type: 'VenueReleased',
  data: { bimtekId, claimId },
});
const book = (bimtekId: string, claimId: string, sessions = SESSIONS, abandonedClaimIds: string[] = []) =>
  new BookVenue({ ...booked(bimtekId, claimId, sessions).data, abandonedClaimIds }, ADMIN);
const release = (bimtekId: string, claimId: string) => new ReleaseVenue({ bimtekId, claimId }, ADMIN);

const first = booked(BIMTEK_ID, 'first');

describe('A venue', () => {
  it('is had by one Bimtek at a time', () => {
    given().when(book(BIMTEK_ID, 'first')).then(first);
    given(first).when(book(OTHER_BIMTEK_ID, 'second')).thenRejected('venue_taken');
    given(first)
      .when(book(OTHER_BIMTEK_ID, 'second', AFTERNOON))
      .then(booked(OTHER_BIMTEK_ID, 'second', AFTERNOON));
    given(booked(OTHER_BIMTEK_ID, 'second', AFTERNOON))
      .when(book(BIMTEK_ID, 'first'))
      .then(first);
  });

  it('stays booked when it is booked again by the same attempt', () => {
    given(first).when(book(BIMTEK_ID, 'first')).thenNothing();
  });

  it('can be had at overlapping times by the same Bimtek, which moves', () => {
    given(first).when(book(BIMTEK_ID, 'second')).then(booked(BIMTEK_ID, 'second'));
  });

  it('passes on from a claim that was abandoned, and only from that one', () => {
    given(first)
      .when(book(OTHER_BIMTEK_ID, 'second', SESSIONS, ['first']))
      .then(released(BIMTEK_ID, 'first'), booked(OTHER_BIMTEK_ID, 'second'));
    given(first, booked(BIMTEK_ID, 'third'))
      .when(book(OTHER_BIMTEK_ID, 'second', SESSIONS, ['first']))
      .thenRejected('venue_taken');
  });

  it('is free once it was given back', () => {
    given(first).when(release(BIMTEK_ID, 'first')).then(released(BIMTEK_ID, 'first'));
    given(first, released(BIMTEK_ID, 'first')).when(release(BIMTEK_ID, 'first')).thenNothing();
    given(first, released(BIMTEK_ID, 'first'))
      .when(book(OTHER_BIMTEK_ID, 'second'))
      .then(booked(OTHER_BIMTEK_ID, 'second'));
  });

  it('is the same by any spelling', () => {
    expect(isSameVenue('Aula Kecamatan Metro Selatan', 'AULA, Kecamatan  Metro-Selatan')).toBe(true);
    expect(isSameVenue('Aula 1', 'Aula 2')).toBe(false);
  });
});
