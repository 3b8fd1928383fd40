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

  const events = async (query = '') => {
    const { text } = await request(gateway.address)
      .get(`/bimteks.ics${query}`)
      .expect(200)
      .expect('content-type', 'text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
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

  it('may ask for a part of the city', async () => {
    await events('?wilayah=18.72.05');
    expect(gateway.registry.last).toMatchObject({
      subject: 'kim.training.calendar.read.v1',
      data: { wilayah: '18.72.05', from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string },
    });
    await request(gateway.address).get('/bimteks.ics?wilayah=Metro').expect(400);
  });
});
