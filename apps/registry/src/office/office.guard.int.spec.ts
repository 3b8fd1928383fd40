import { randomUUID } from 'node:crypto';
import {
  type Caller,
  findKims,
  findOffices,
  proposeKim,
  registerPerson,
  restoreOffice,
  revokeOffice,
  type Role,
} from '@app/contracts';
import { Problem } from '@app/event-sourcing';
import { RpcServer } from '@app/messaging';
import { startRegistry } from '../registry.fixtures';

const AT = '2024-03-01T03:00:00.000Z';
const KELURAHAN = '18.72.05.1001';
const ADMIN: Caller = { subject: `diskominfo-${randomUUID()}`, role: 'admin_diskominfo', jurisdiction: '18.72' };

describe('A revoked office', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  beforeAll(async () => (registry = await startRegistry()), 60_000);
  afterAll(() => registry.stop());

  const stamp = (by: Caller) => ({ at: AT, by, commandId: randomUUID(), correlationId: randomUUID() });
  /** An office that no other spec has. */
  const lurah = (): Caller => ({ subject: `lurah-${randomUUID()}`, role: 'lurah', jurisdiction: KELURAHAN });

  const outcome = (answer: Promise<unknown>): Promise<string> =>
    answer.then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    );
  const propose = (by: Caller) =>
    outcome(
      registry.client.command(
        proposeKim,
        { kimId: randomUUID(), name: `KIM ${randomUUID()}`, wilayah: KELURAHAN },
        stamp(by),
      ),
    );
  const revoke = (office: Caller) =>
    registry.client.command(revokeOffice, { ...office, reason: 'KREDENSIAL_BOCOR' }, stamp(ADMIN));
  const restore = (office: Caller) => registry.client.command(restoreOffice, office, stamp(ADMIN));

  it('writes nothing from the next command on, and writes again once it is restored', async () => {
    const office = lurah();
    expect(await propose(office)).toBe('done');
    await revoke(office);
    expect(await propose(office)).toBe('access_revoked');
    await restore(office);
    expect(await propose(office)).toBe('done');
  });

  it('is that of one subject, role and place: other offices go on', async () => {
    const office = lurah();
    await revoke(office);
    expect(await propose(lurah())).toBe('done');
    expect(await propose({ ...office, role: 'admin_diskominfo', jurisdiction: '18.72' })).toBe('done');
  });

  it('is refused whatever it asks for, before it is looked at', async () => {
    const office = lurah();
    await revoke(office);
    const subjects = [...registry.app.get(RpcServer).getHandlers().keys()];
    const outcomes = subjects.map((subject) => outcome(registry.client.command({ subject }, {}, stamp(office))));
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['access_revoked']));
  });

  it('is refused by a registry that was started just now', async () => {
    const office = lurah();
    await revoke(office);
    await registry.restart();
    expect(await propose(office)).toBe('access_revoked');
  });

  it('still has its questions answered', async () => {
    const office = lurah();
    await revoke(office);
    const found = await registry.client.query(findKims, {}, { at: AT, by: office });
    expect(found).toHaveProperty('kims');
  });

  it('is listed for the Diskominfo and auditors of its city', async () => {
    const office = lurah();
    const { position: atLeast } = await revoke(office);
    const seenBy = async (role: Role, jurisdiction: string): Promise<string[]> => {
      const by = { subject: 'reader', role, jurisdiction };
      const context = { at: AT, by, atLeast };
      const { offices } = await registry.client.query(findOffices, { standing: 'REVOKED' }, context);
      return offices.map(({ subject }) => subject);
    };
    expect(await seenBy('admin_diskominfo', '18.72')).toContain(office.subject);
    expect(await seenBy('auditor', '18.72.05')).toContain(office.subject);
    expect(await seenBy('auditor', '18.72.01')).not.toContain(office.subject);
    expect(await outcome(seenBy('camat', '18.72.05'))).toBe('forbidden');
  });

  it('must be in a KIM that there is, when it is that of a Ketua', async () => {
    const ketua = { subject: randomUUID(), role: 'ketua' as const, jurisdiction: randomUUID() };
    expect(await outcome(revoke(ketua))).toBe('kim_not_found');
  });

  it('must be one that there can be', async () => {
    expect(await outcome(revoke({ ...lurah(), jurisdiction: '18.72' }))).toBe('invalid_request');
  });

  it('is no way around the form of a stamp', async () => {
    const malformed = { ...stamp(lurah()), by: 'lurah' as never };
    const person = { personId: randomUUID(), wilayah: KELURAHAN, name: 'Contoh Satu' };
    expect(await outcome(registry.client.command(registerPerson, person, malformed))).toBe('invalid_request');
  });
});
