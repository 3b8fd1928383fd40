import { randomUUID } from 'node:crypto';
import {
  type Caller,
  closeBreakGlass,
  exportPerson,
  findBreakGlass,
  getKim,
  getPerson,
  getPersonAccessLog,
  joinMember,
  openBreakGlass,
  type OpenBreakGlassRequest,
  proposeKim,
  type QueryContext,
  registerPerson,
  revokeOffice,
} from '@app/contracts';
import { Problem } from '@app/event-sourcing';
import { waitUntil } from '../../../../test/support/wait-until';
import { startRegistry } from '../registry.fixtures';

const AT = '2024-03-01T03:00:00.000Z';
const HALF_AN_HOUR_LATER = '2024-03-01T03:30:00.000Z';
const KELURAHAN = '18.72.05.1001';
const LURAH: Caller = { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: KELURAHAN };
const ADMIN: Caller = { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };
const AUDITOR: Caller = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' };

describe('Whoever broke the glass', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let camat: Caller;
  let personId: string;
  let kimId: string;
  let atLeast: string;

  beforeAll(async () => {
    registry = await startRegistry();
    [personId, kimId] = [randomUUID(), randomUUID()];
    const { client } = registry;
    await client.command(registerPerson, { personId, wilayah: KELURAHAN, name: 'Contoh Satu' }, stamp(LURAH));
    await client.command(proposeKim, { kimId, name: `KIM ${kimId}`, wilayah: KELURAHAN }, stamp(LURAH));
    const joined = { kimId, personId, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' } as const;
    atLeast = (await client.command(joinMember, joined, stamp(LURAH))).position;
    await client.query(getPerson, { personId }, { at: AT, by: ADMIN, atLeast });
    await client.query(getKim, { kimId }, { at: AT, by: ADMIN, atLeast });
  }, 120_000);
  afterAll(() => registry.stop());
  beforeEach(() => {
    camat = { subject: `camat-${randomUUID()}`, role: 'camat', jurisdiction: '18.72.01' };
  });

  const stamp = (by: Caller) => ({ at: AT, by, commandId: randomUUID(), correlationId: randomUUID() });
  const codeOf = (error: unknown): string => (error instanceof Problem ? error.code : String(error));

  const breakGlass = async (asked: Partial<OpenBreakGlassRequest> = {}): Promise<string> => {
    const { id } = await registry.client.command(
      openBreakGlass,
      {
        ...{ grantId: randomUUID(), wilayah: KELURAHAN, reason: 'KEADAAN_DARURAT' },
        ...{ reference: '360/12/BPBD/2024', minutes: 30, ...asked },
      },
      stamp(camat),
    );
    return id;
  };

  /** The person's name, or the code of the refusal. */
  const nameFor = (context: Partial<QueryContext>): Promise<string> =>
    registry.client
      .query(getPerson, { personId }, { at: AT, by: camat, atLeast, ...context })
      .then(({ name }) => name, codeOf);
  const namesFor = async (context: Partial<QueryContext>) => {
    const { roster } = await registry.client.query(getKim, { kimId }, { at: AT, by: camat, atLeast, ...context });
    return roster.map(({ name }) => name);
  };

  it('sees the people of that region, and saw nobody before', async () => {
    expect([await nameFor({}), await namesFor({})]).toEqual(['forbidden', [undefined]]);
    const grant = await breakGlass();
    expect([await nameFor({ breakGlass: grant }), await namesFor({ breakGlass: grant })]).toEqual([
      'Contoh Satu',
      ['Contoh Satu'],
    ]);
  });

  it('is on record with the grant in every such read', async () => {
    const grant = await breakGlass();
    await nameFor({ breakGlass: grant });
    await namesFor({ breakGlass: grant });
    await registry.client.query(getPerson, { personId }, { at: AT, by: LURAH, breakGlass: grant });
    const reads = await waitUntil('the three are listed', async () => {
      const context = { at: AT, by: AUDITOR };
      const log = await registry.client.query(getPersonAccessLog, { personId }, context);
      const ours = log.reads.filter(({ by }) => by.subject === camat.subject || by.subject === LURAH.subject);
      return ours.length >= 3 ? ours : undefined;
    });
    expect(reads.map(({ by, breakGlass: grantOf }) => [by.role, grantOf])).toEqual([
      ['lurah', undefined],
      ['camat', grant],
      ['camat', grant],
    ]);
  });

  it('is given no export', async () => {
    const breakGlassContext = { at: AT, by: camat, atLeast, breakGlass: await breakGlass() };
    const refused = registry.client.query(exportPerson, { personId }, breakGlassContext);
    await expect(refused.catch(codeOf)).resolves.toBe('forbidden');
  });

  it('sees nobody without saying by which grant, nor by one that there is not', async () => {
    await breakGlass();
    expect(await nameFor({})).toBe('forbidden');
    expect(await nameFor({ breakGlass: randomUUID() })).toBe('forbidden');
  });

  it('sees nobody of another region', async () => {
    const grant = await breakGlass({ wilayah: '18.72.05.1002' });
    expect(await nameFor({ breakGlass: grant })).toBe('forbidden');
  });

  it('lends the grant to nobody', async () => {
    const grant = await breakGlass();
    expect(await nameFor({ breakGlass: grant, by: { ...camat, subject: 'camat-2' } })).toBe('forbidden');
  });

  it('sees nobody once the grant has expired or is closed', async () => {
    const grant = await breakGlass();
    expect(await nameFor({ breakGlass: grant, at: HALF_AN_HOUR_LATER })).toBe('forbidden');
    await registry.client.command(closeBreakGlass, { grantId: grant }, stamp(camat));
    expect(await nameFor({ breakGlass: grant })).toBe('forbidden');
  });

  it('sees nobody once their office is revoked', async () => {
    const grant = await breakGlass();
    await registry.client.command(revokeOffice, { ...camat, reason: 'PENYALAHGUNAAN' }, stamp(ADMIN));
    expect(await nameFor({ breakGlass: grant })).toBe('forbidden');
  });

  it('is seen by auditors, with the reason', async () => {
    const grantId = await breakGlass();
    const open = await breakGlass({ reason: 'PEMERIKSAAN' });
    const { position } = await registry.client.command(closeBreakGlass, { grantId }, stamp(ADMIN));
    const find = (by: Caller, at = AT) =>
      registry.client.query(findBreakGlass, { subject: camat.subject }, { at, by, atLeast: position });
    const { grants } = await find(AUDITOR);
    expect(grants).toContainEqual(
      expect.objectContaining({ grantId, reason: 'KEADAAN_DARURAT', closedAt: AT, open: false }),
    );
    for (const [at, isOpen] of [
      [AT, true],
      [HALF_AN_HOUR_LATER, false],
    ] as const) {
      const shown = (await find(AUDITOR, at)).grants.find((grant) => grant.grantId === open);
      expect(shown).toMatchObject({ grantId: open, reason: 'PEMERIKSAAN', open: isOpen });
      expect(shown).not.toHaveProperty('closedAt');
    }
    expect((await find({ ...AUDITOR, jurisdiction: '18.72.01' })).grants).toEqual([]);
    await expect(find(ADMIN).catch(codeOf)).resolves.toBe('forbidden');
  });
});
