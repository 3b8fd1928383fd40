import { randomUUID } from 'node:crypto';
import { eventSubject, getFollowUpBoard, getProgrammeCoverage, kimEstablished } from '@app/contracts';
import { EventStore } from '@app/event-sourcing';
import { JetStreamPublisher, type Publication } from '@app/messaging';
import { RECORDED } from '@app/read-models/testing';
import { waitUntil } from '../../../test/support/wait-until';
import { bimtekCodec } from './bimtek/bimtek.codec';
import type { BimtekClosed } from './bimtek/certificate.events';
import { startTraining } from './training.fixtures';

/** In a year that no other spec speaks of, for all share one log, and that no calendar has reached. */
const HELD_ON = '2101-01-10';
const KELURAHAN = '18.72.02.1001';
const AUDITOR = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' } as const;

describe('The training service, after a Bimtek', () => {
  let training: Awaited<ReturnType<typeof startTraining>>;

  beforeAll(async () => (training = await startTraining()));
  afterAll(() => training.stop());

  const context = { at: '2101-01-20T03:00:00.000Z', by: AUDITOR };
  const boardOf = async (bimtekId: string) => {
    const { commitments } = await training.client.query(getFollowUpBoard, { wilayah: KELURAHAN }, context);
    return commitments.find((each) => each.bimtekId === bimtekId);
  };

  const established = (kimId: string): Publication => {
    const id = randomUUID();
    const data = {
      ...{ kimId, name: 'KIM', level: 'KELURAHAN', wilayah: KELURAHAN, skId: randomUUID() },
      ...{ skNumber: '17/2101', decreedOn: '2101-02-14' },
    };
    const body = JSON.stringify({ specversion: '1.0', id, source: '/kim/registry', type: kimEstablished.type, data });
    return { id, subject: eventSubject(kimEstablished.type), aggregate: kimId, body };
  };

  it('commits a kelurahan when its Bimtek is closed, until the registry tells of its KIM', async () => {
    const [bimtekId, kimId] = [randomUUID(), randomUUID()];
    const closed: BimtekClosed = {
      type: 'BimtekClosed',
      data: {
        ...{ bimtekId, kecamatan: '18.72.02', heldOn: HELD_ON, attendingKelurahan: [KELURAHAN], attendees: 3 },
        minutes: { number: '489/1/2101', signedOn: HELD_ON, summary: 'Bimtek terlaksana' },
      },
    };
    const stream = `bimtek-${bimtekId}`;
    const stored = await bimtekCodec.encode(closed, { stream });
    await training.app
      .get(EventStore)
      .append(stream, [{ ...stored, id: randomUUID(), metadata: RECORDED }], 'no_stream');
    const open = await waitUntil('it is committed', () => boardOf(bimtekId));
    expect(open).toMatchObject({ name: 'Banjarsari', dueOn: '2101-03-11', status: 'open', days: 10 });

    await training.app.get(JetStreamPublisher).publishAll([established(kimId)]);
    const fulfilled = await waitUntil('it is fulfilled', async () => {
      const found = await boardOf(bimtekId);
      return found?.status === 'fulfilled' && found;
    });
    expect(fulfilled).toMatchObject({ kimId, fulfilledOn: '2101-02-14', days: 35 });
  });

  it('is not ready while a consumer cannot do its work, and says which one', async () => {
    const ready = async () => {
      const { statusCode, body } = await training.app.inject({ method: 'GET', url: '/health/ready' });
      const { consumers } = (JSON.parse(body) as { details: Record<string, unknown> }).details;
      return { statusCode, consumers };
    };
    const all = {
      training_kim_established_v1: { state: 'consuming' },
      training_kim_dissolved_v1: { state: 'consuming' },
      training_kim_renamed_v1: { state: 'consuming' },
      training_office_standing_v1: { state: 'consuming' },
    };
    const settles = (statusCode: number) =>
      waitUntil(`its readiness is ${statusCode}`, async () => {
        const answer = await ready();
        return answer.statusCode === statusCode ? answer : undefined;
      });
    expect((await settles(200)).consumers).toEqual({ status: 'up', ...all });
    const { database } = training.readModels;
    await database.query(`alter table inbox rename to away`);
    const published = training.app.get(JetStreamPublisher).publishAll([established(randomUUID())]);
    const { consumers } = await settles(503);
    expect(consumers).toEqual({ status: 'down', ...all, training_kim_established_v1: { state: 'failing' } });
    await database.query(`alter table away rename to inbox`);
    await settles(200);
    await published;
  });

  it('says how far the programme has come, of how many regions', async () => {
    const { kecamatan, kelurahan } = await training.client.query(getProgrammeCoverage, {}, context);
    expect([kecamatan.total, kelurahan.total]).toEqual([5, 22]);
  });
});
