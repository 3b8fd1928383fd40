import ICAL from 'ical.js';
import request from 'supertest';
import type { BimtekSummary } from '@app/contracts';
import { START_MS, startGateway } from '../gateway.fixtures';

const BIMTEK: BimtekSummary = {
  ...{ bimtekId: '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0005', revision: '7', updatedAt: '2023-10-01T02:00:00.000Z' },
  ...{ organiser: 'Dinas Kominfo Kota Metro', kecamatan: '18.72.05', mode: 'LURING', status: 'PLANNED' },
  ...{ theme: 'Bimtek KIM; luring, "etika"', venue: 'Aula Kecamatan\nMetro Selatan', capacity: 40 },
  ...{ registered: 0, waiting: 0 },
  sessions: [
    { start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' },
    { start: '2023-10-19T08:00:00+07:00', end: '2023-10-19T12:00:00+07:00' },
  ],
};

describe('A calendar program', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let bimtek = BIMTEK;

  beforeAll(async () => {
    gateway = await startGateway();
  }, START_MS);
  afterAll(() => gateway.stop());
  beforeEach(() => {
    bimtek = BIMTEK;
    gateway.registry.reset();
    gateway.registry.answer = () => ({ bimteks: [bimtek] });
  });

  const feed = async (query = '') => {
    const { text } = await request(gateway.address)
      .get(`/bimteks.ics${query}`)
      .expect(200)
      .expect('content-type', 'text/calendar; charset=utf-8');
    return text;
  };
  const events = async (query = '') => {
    const calendar = new ICAL.Component(ICAL.parse(await feed(query)) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };

  it('reads each session of a Bimtek as an event, without a token', async () => {
    const [first, second, ...rest] = await events();
    expect(rest).toEqual([]);
    expect(first?.startDate.toJSDate()).toEqual(new Date('2023-10-18T01:00:00Z'));
    expect(first?.endDate.toJSDate()).toEqual(new Date('2023-10-18T05:00:00Z'));
    expect(first?.summary).toBe('Bimtek KIM; luring, "etika" (sesi 1)');
    expect(first?.location).toBe('Aula Kecamatan\nMetro Selatan');
    expect(second?.startDate.toJSDate()).toEqual(new Date('2023-10-19T01:00:00Z'));
    expect(second?.uid).not.toBe(first?.uid);
  });

  it('knows a Bimtek again that was moved or cancelled', async () => {
    const [before] = await events();
    bimtek = { ...BIMTEK, revision: '8', status: 'CANCELLED' };
    const [after] = await events();
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([7, 8]);
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('learns of each event what RFC 5545 asks for: who it is, as of when, and times that no time zone changes', async () => {
    for (const { component, startDate, endDate, uid } of await events()) {
      expect(uid).toMatch(/^0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0005-[12]@bimtek\.kim$/);
      const stamp = component.getFirstPropertyValue('dtstamp') as ICAL.Time;
      expect(stamp.toJSDate()).toEqual(new Date(BIMTEK.updatedAt));
      for (const time of [stamp, startDate, endDate]) expect(time.zone).toBe(ICAL.Timezone.utcTimezone);
      expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    }
  });

  it('subscribes to a calendar, which is no message between people who plan a meeting (RFC 5546)', async () => {
    expect(await feed()).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE)/m);
  });

  it('gets lines of 75 octets at most, each with its end, and whole characters', async () => {
    bimtek = { ...BIMTEK, theme: `Literasi “digital” — ${'ékonomi kréatif désa, '.repeat(20)}` };
    const text = await feed();
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
    expect(lines.at(-1)).toBe('');
    const [first] = await events();
    expect(first?.summary).toBe(`${bimtek.theme} (sesi 1)`);
  });

  it('may ask for a part of the city', async () => {
    await events('?wilayah=18.72.05');
    expect(gateway.registry.last).toMatchObject({
      subject: 'kim.training.calendar.read.v1',
      data: { wilayah: '18.72.05', from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string },
    });
    await request(gateway.address).get('/bimteks.ics?wilayah=Metro').expect(400);
  });
});
