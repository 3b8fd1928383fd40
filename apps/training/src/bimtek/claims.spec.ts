import { randomUUID } from 'node:crypto';
import { METRO } from '@app/city/testing';
import type { Session } from '@app/contracts';
import { Problem, type Stamp } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { ClaimMinutesNumber } from '../minutes-number/minutes-number.commands';
import { minutesNumberId } from '../minutes-number/minutes-number-id';
import { MinutesNumbers } from '../minutes-number/minutes-numbers';
import { BookVenue } from '../venue/venue.commands';
import { venueId } from '../venue/venue-id';
import { Venues } from '../venue/venues';
import { AddTopic } from './agenda.commands';
import { ADMIN, bimtekPlanned, MINUTES, ORGANISER, SESSIONS, VENUE } from './bimtek.fixtures';
import {
  CancelBimtekHandler,
  CloseBimtekHandler,
  PlanBimtekHandler,
  RescheduleBimtekHandler,
} from './bimtek.handlers';
import { Bimteks } from './bimteks';
import { CloseBimtek } from './certificate.commands';
import { MinutesNumberClaims } from './minutes-number-claims';
import { CancelBimtek, OpenBimtek, PlanBimtek, RescheduleBimtek } from './planning.commands';
import { VenueClaims } from './venue-claims';

const { passing: _, ...PLAN } = bimtekPlanned.data;
const LATER = [{ start: '2023-11-01T08:00:00+07:00', end: '2023-11-01T12:00:00+07:00' }];

let bimteks: Bimteks;
let venues: Venues;
let numbers: MinutesNumbers;
let claims: VenueClaims;
let numberClaims: MinutesNumberClaims;
let handlers: {
  plan: PlanBimtekHandler;
  reschedule: RescheduleBimtekHandler;
  cancel: CancelBimtekHandler;
  close: CloseBimtekHandler;
};

beforeEach(() => {
  const store = new InMemoryEventStore();
  bimteks = new Bimteks(store, METRO);
  venues = new Venues(store);
  numbers = new MinutesNumbers(store);
  claims = new VenueClaims(bimteks, venues);
  numberClaims = new MinutesNumberClaims(bimteks, numbers);
  handlers = {
    plan: new PlanBimtekHandler(bimteks, claims),
    reschedule: new RescheduleBimtekHandler(bimteks, claims),
    cancel: new CancelBimtekHandler(bimteks, claims),
    close: new CloseBimtekHandler(bimteks, numberClaims),
  };
});

const stamp = (): Stamp => ({ ...ADMIN, commandId: randomUUID() });
const codeOf = (refusal: unknown): string => (refusal instanceof Problem ? refusal.code : String(refusal));
const planOf = (venue = VENUE, sessions: Session[] = SESSIONS) =>
  new PlanBimtek({ ...PLAN, bimtekId: randomUUID(), venue, sessions }, stamp());
const plan = (command: PlanBimtek) => handlers.plan.execute(command).then(() => 'planned', codeOf);
const move = (bimtekId: string, sessions: Session[], venue = VENUE) =>
  handlers.reschedule
    .execute(new RescheduleBimtek({ bimtekId, venue, sessions }, stamp()))
    .then(() => 'moved', codeOf);
const bookings = async () => [...(await venues.current(venueId('18.72', VENUE))).values()];

describe('A venue', () => {
  it('is not taken from the one who came first by one whose claim was abandoned', async () => {
    const [late, first] = [planOf(), planOf()];
    for (const each of [late, first]) await claims.book(each, each.data.kecamatan);
    await expect(claims.book(late, late.data.kecamatan).catch(codeOf)).resolves.toBe('venue_taken');
    await expect(plan(first)).resolves.toBe('planned');
  });

  it('goes to one of 50 that ask for it at the same time', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_each, index) => plan(planOf(index % 2 ? VENUE : VENUE.toUpperCase()))),
    );
    expect(outcomes.filter((outcome) => outcome === 'planned')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'venue_taken')).toHaveLength(49);
  });

  it('goes to as many as there are times', async () => {
    await expect(plan(planOf())).resolves.toBe('planned');
    await expect(plan(planOf(VENUE, LATER))).resolves.toBe('planned');
    await expect(plan(planOf('Aula lain'))).resolves.toBe('planned');
  });

  it('gives a repeated plan the same answer', async () => {
    const command = planOf();
    const answers = await Promise.all(Array.from({ length: 20 }, () => handlers.plan.execute(command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is free again when its Bimtek moved to another time, and then no longer free for that one', async () => {
    const first = planOf();
    await plan(first);
    await expect(move(first.data.bimtekId, LATER)).resolves.toBe('moved');
    expect(await bookings()).toMatchObject([{ sessions: LATER }]);
    await expect(plan(planOf())).resolves.toBe('planned');
    await expect(move(first.data.bimtekId, SESSIONS)).resolves.toBe('venue_taken');
  });

  it('goes to one when a Bimtek comes back to it while another asks for it', async () => {
    for (let round = 0; round < 20; round++) {
      const name = `Aula ${round}`;
      const first = planOf(name);
      await plan(first);
      await move(first.data.bimtekId, LATER, name);
      const outcomes = await Promise.all([move(first.data.bimtekId, SESSIONS, name), plan(planOf(name))]);
      expect(outcomes.filter((outcome) => outcome !== 'venue_taken')).toHaveLength(1);
    }
  });

  it('is kept by a Bimtek that is moved twice at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const name = `Aula ${round}`;
      const first = planOf(name);
      await plan(first);
      await Promise.all([move(first.data.bimtekId, LATER, name), move(first.data.bimtekId, SESSIONS, name)]);
      const { sessions } = (await bimteks.current(first.data.bimtekId)) as { sessions?: Session[] };
      await expect(plan(planOf(name, sessions))).resolves.toBe('venue_taken');
    }
  });

  it('is given back when its Bimtek is cancelled', async () => {
    const first = planOf();
    await plan(first);
    await handlers.cancel.execute(new CancelBimtek({ bimtekId: first.data.bimtekId, reason: 'BENCANA' }, stamp()));
    expect(await bookings()).toEqual([]);
    await expect(plan(planOf())).resolves.toBe('planned');
  });

  it('goes to the next when the plan that claimed it never came, and not to that one when it comes late', async () => {
    const lost = planOf();
    const claim = { wilayah: '18.72', venue: VENUE, bimtekId: lost.data.bimtekId, claimId: lost.stamp.commandId };
    const booking = new BookVenue({ ...claim, sessions: SESSIONS, abandonedClaimIds: [] }, lost.stamp);
    await venues.handle(venueId('18.72', VENUE), booking);
    await expect(plan(planOf())).resolves.toBe('planned');
    await expect(plan(lost)).resolves.toBe('venue_taken');
  });
});

describe('A number of minutes', () => {
  /** A Bimtek that can be closed. */
  const openBimtek = async (): Promise<string> => {
    const { data, stamp: by } = planOf(`Aula ${randomUUID()}`);
    const { bimtekId } = data;
    await handlers.plan.execute(new PlanBimtek(data, by));
    await bimteks.handle(
      bimtekId,
      new AddTopic({ bimtekId, topicId: randomUUID(), code: 'FOTO', title: 'Foto', jp: 2 }, stamp()),
    );
    await bimteks.handle(bimtekId, new OpenBimtek({ bimtekId }, stamp()));
    return bimtekId;
  };
  const closing = (bimtekId: string, number = MINUTES.number) =>
    new CloseBimtek({ bimtekId, minutes: { ...MINUTES, number } }, stamp());
  const close = (command: CloseBimtek) => handlers.close.execute(command).then(() => 'closed', codeOf);

  it('is not taken from the one who came first by one whose claim was abandoned', async () => {
    const [late, first] = [closing(await openBimtek()), closing(await openBimtek())];
    for (const each of [late, first]) await numberClaims.claim(each, ORGANISER);
    await expect(numberClaims.claim(late, ORGANISER).catch(codeOf)).resolves.toBe('minutes_number_taken');
    await expect(close(first)).resolves.toBe('closed');
  });

  it('goes to one of 20 that ask for it at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, openBimtek));
    const outcomes = await Promise.all(
      all.map((bimtekId, index) => close(closing(bimtekId, index % 2 ? MINUTES.number : ` ${MINUTES.number} `))),
    );
    expect(outcomes.filter((outcome) => outcome === 'closed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'minutes_number_taken')).toHaveLength(19);
  });

  it('gives a repeated closing the same answer', async () => {
    const command = closing(await openBimtek());
    const answers = [await handlers.close.execute(command), await handlers.close.execute(command)];
    expect(answers[1]).toEqual(answers[0]);
  });

  it('goes to the next when the closing that claimed it never came, and not to that one when it comes late', async () => {
    const lost = closing(await openBimtek());
    const { bimtekId } = lost.data;
    const claim = { organiser: ORGANISER, number: MINUTES.number, bimtekId, claimId: lost.stamp.commandId };
    await numbers.handle(minutesNumberId(ORGANISER, MINUTES.number), new ClaimMinutesNumber(claim, lost.stamp));
    await expect(close(closing(await openBimtek()))).resolves.toBe('closed');
    await expect(close(lost)).resolves.toBe('minutes_number_taken');
  });
});
