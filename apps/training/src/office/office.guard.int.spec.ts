import { randomUUID } from 'node:crypto';
import { type Caller, officeStandingChanged, type OfficeStanding, planBimtek } from '@app/contracts';
import { officeId } from '@app/event-service';
import { Problem } from '@app/event-sourcing';
import { JetStreamPublisher, publicationAs } from '@app/messaging';
import { RECORDED } from '@app/read-models/testing';
import { waitUntil } from '../../../../test/support/wait-until';
import { startTraining } from '../training.fixtures';

describe('An office that the registry revoked', () => {
  let training: Awaited<ReturnType<typeof startTraining>>;
  beforeAll(async () => (training = await startTraining()), 60_000);
  afterAll(() => training.stop());

  const admin = (): Caller => ({ subject: randomUUID(), role: 'admin_diskominfo', jurisdiction: '18.72' });
  const plan = (by: Caller): Promise<string> => {
    const bimtekId = randomUUID();
    const sessions = [{ start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' }];
    const data = {
      ...{ bimtekId, organiser: 'Dinas Kominfo Kota Metro', kecamatan: '18.72.05', sessions },
      ...{ mode: 'DARING' as const, theme: 'Pemberdayaan KIM', capacity: 30 },
    };
    const stamp = { at: '2023-10-01T03:00:00.000Z', by, commandId: randomUUID(), correlationId: randomUUID() };
    return training.client.command(planBimtek, data, stamp).then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    );
  };
  const tell = (office: Caller, standing: OfficeStanding): Promise<void> => {
    const id = officeId(office);
    const fact = {
      type: 'OfficeChanged',
      data: { officeId: id, standing },
      id: randomUUID(),
      stream: `office-${id}`,
    };
    const recorded = { ...fact, metadata: RECORDED, revision: 0n, position: 0n };
    return training.app
      .get(JetStreamPublisher)
      .publishAll([publicationAs(officeStandingChanged, recorded, '/kim/registry')]);
  };

  it('writes nothing here once that is told, and writes again once it is restored; others go on', async () => {
    const office = admin();
    expect(await plan(office)).toBe('done');
    await tell(office, 'REVOKED');
    await waitUntil('it is shut out', async () => (await plan(office)) === 'access_revoked');
    expect(await plan(admin())).toBe('done');
    await tell(office, 'RESTORED');
    await waitUntil('it is let in again', async () => (await plan(office)) === 'done');
  });
});
