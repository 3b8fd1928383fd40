import { createHash, randomUUID } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as contracts from '@app/contracts';
import {
  appointOfficer,
  type Caller,
  findKims,
  getCoverage,
  getKim,
  getKimHistory,
  getPerson,
  getPersonAccessLog,
  getSigningKeys,
  getSkDocument,
  holdMusyawarah,
  issueSk,
  joinMember,
  KIM_ESTABLISHED,
  KIM_EVENTS,
  kimEstablishedSchema,
  leaveMember,
  openBreakGlass,
  type Post,
  proposeKim,
  type QueryContext,
  registerPerson,
  relieveOfficer,
  renameKim,
  restrictProcessing,
  type Rpc,
  verifySk,
  type Written,
  eventSubject,
} from '@app/contracts';
import { readPdf } from '@app/documents/testing';
import { EventStore, Problem } from '@app/event-sourcing';
import { Nats, type RpcClient, RpcServer } from '@app/messaging';
import { waitUntil } from '../../../test/support/wait-until';
import { ClaimSkNumber } from './sk-number/sk-number.commands';
import { skNumberId } from './sk-number/sk-number-id';
import { SkNumbers } from './sk-number/sk-numbers';
import { insisted, startRegistry } from './registry.fixtures';

const AT = '2023-11-20T03:00:00.000Z';
const KELURAHAN = '18.72.05.1001';
const LURAH: Caller = { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: KELURAHAN };
const OTHER_LURAH: Caller = { subject: 'lurah-margorejo', role: 'lurah', jurisdiction: '18.72.05.1002' };
const AUDITOR: Caller = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' };
const POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** Searched for in everything that is stored. */
const CANARY = { name: 'Contoh Kenari', nik: '1872059999999999', phone: '+628999999999', address: 'Jalan Kenari 9' };

describe('The registry', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let client: RpcClient;

  beforeAll(async () => {
    registry = await startRegistry();
    client = registry.client;
    signatory = await person('Contoh Lurah');
  });

  afterAll(() => registry.stop());

  let signatory: string;

  const stamp = (by: Caller, commandId: string = randomUUID()) => ({
    at: AT,
    by,
    commandId,
    correlationId: randomUUID(),
  });

  const person = async (name = 'Contoh Anggota'): Promise<string> => {
    const personId = randomUUID();
    await client.command(registerPerson, { personId, wilayah: KELURAHAN, name }, stamp(LURAH));
    return personId;
  };

  /** A KIM with its musyawarah, three members and officers: the next step is the SK. */
  const readyKim = async (members: readonly string[]): Promise<string> => {
    const kimId = randomUUID();
    await client.command(proposeKim, { kimId, name: `KIM ${kimId}`, wilayah: KELURAHAN }, stamp(LURAH));
    await client.command(holdMusyawarah, { kimId, heldOn: '2023-10-25', participants: 40 }, stamp(LURAH));
    for (const [index, post] of POSTS.entries()) {
      const personId = members[index] ?? '';
      const joined = { kimId, personId, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' } as const;
      await client.command(joinMember, joined, stamp(LURAH));
      await client.command(appointOfficer, { kimId, personId, post, since: '2023-10-25' }, stamp(LURAH));
    }
    return kimId;
  };

  const threePeople = (): Promise<string[]> => Promise.all([person(), person(), person()]);

  const sk = (kimId: string, number: string) => ({
    ...{ kimId, skId: randomUUID(), number, decreedOn: '2023-11-20' },
    signatory: { personId: signatory, capacity: 'DEFINITIF' as const },
  });

  const codeOf = (refusal: unknown): string => (refusal instanceof Problem ? refusal.code : String(refusal));

  it('serves every subject of its contract, each with one handler', () => {
    const isRpc = (value: unknown): value is Rpc<object, object> =>
      typeof value === 'object' && value !== null && 'subject' in value;
    const subjects = Object.values<unknown>(contracts)
      .filter(isRpc)
      .map(({ subject }) => subject);
    const served = [...registry.app.get(RpcServer).getHandlers().keys()];
    expect(served.sort()).toEqual(subjects.filter((subject) => subject.startsWith('kim.registry.')).sort());
  });

  it('follows the life of a KIM, and shows each step to whoever wrote it', async () => {
    const [ketua = '', sekretaris = '', relieved = ''] = await threePeople();
    const kimId = await readyKim([ketua, sekretaris, relieved]);
    const newcomer = await person();
    const ketuaCaller: Caller = { subject: ketua, role: 'ketua', jurisdiction: kimId };
    await client.command(
      joinMember,
      { kimId, personId: newcomer, unsur: 'UMKM', occupation: 'PEDAGANG', joinedOn: '2023-10-30' },
      stamp(ketuaCaller),
    );
    await client.command(relieveOfficer, { kimId, post: 'BENDAHARA', until: '2023-10-31' }, stamp(ketuaCaller));
    await client.command(
      appointOfficer,
      { kimId, post: 'BENDAHARA', personId: newcomer, since: '2023-10-31' },
      stamp(ketuaCaller),
    );
    await client.command(
      leaveMember,
      { kimId, personId: relieved, leftOn: '2023-11-01', reason: 'PINDAH' },
      stamp(ketuaCaller),
    );
    const { position: atLeast } = await client.command(issueSk, sk(kimId, `1/${kimId}`), stamp(LURAH));

    const context = { at: AT, by: LURAH, atLeast };
    const kim = await client.query(getKim, { kimId }, context);
    expect(kim).toMatchObject({ status: 'ESTABLISHED', members: 3, sk: { number: `1/${kimId}` } });
    expect(kim.roster.map(({ personId }) => personId)).not.toContain(relieved);
    expect(kim.roster.find(({ personId }) => personId === newcomer)).toMatchObject({ post: 'BENDAHARA' });
    const { kims } = await client.query(findKims, { wilayah: '18.72.05', status: 'ESTABLISHED' }, context);
    expect(kims).toContainEqual(expect.objectContaining({ kimId, members: 3 }));
    const { entries } = await client.query(getKimHistory, { kimId }, context);
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, index) => index.toString()));
    expect(entries.at(-1)).toMatchObject({ type: 'KimEstablished', actor: LURAH, revision: kim.revision });
    const { regions } = await client.query(getCoverage, {}, context);
    expect(regions.find(({ wilayah }) => wilayah === KELURAHAN)?.establishedKims).toBeGreaterThan(0);
  });

  it('answers a repeated command as before and stores nothing twice', async () => {
    const kimId = randomUUID();
    const once = stamp(LURAH);
    const data = { kimId, name: 'Diulang', wilayah: KELURAHAN };
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.command(proposeKim, data, once)));
    await client.command(holdMusyawarah, { kimId, heldOn: '2023-10-25', participants: 4 }, stamp(LURAH));
    answers.push(await client.command(proposeKim, data, once));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('refuses a command id that comes with other data of a person', async () => {
    const once = stamp(LURAH);
    const details = { personId: randomUUID(), wilayah: KELURAHAN, name: 'Contoh Anggota' };
    const written = await client.command(registerPerson, details, once);
    expect(await client.command(registerPerson, details, once)).toEqual(written);
    const reused = client.command(registerPerson, { ...details, name: 'Contoh Lain' }, once);
    expect(codeOf(await reused.catch((refusal: unknown) => refusal))).toBe('idempotency_key_reused');
  });

  it('takes nobody in who was never registered', async () => {
    const kimId = await readyKim(await threePeople());
    const stranger = { kimId, personId: randomUUID(), unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-11-01' };
    const joining = client.command(joinMember, stranger as never, stamp(LURAH));
    await expect(joining.catch(codeOf)).resolves.toBe('person_not_found');
  });

  describe('lets an office use an SK number once', () => {
    it('though fifty KIM ask for it at the same time', async () => {
      const members = await threePeople();
      const kimIds: string[] = [];
      while (kimIds.length < 50)
        kimIds.push(...(await Promise.all(Array.from({ length: 10 }, () => readyKim(members)))));
      const number = `2/${randomUUID()}`;
      const issuing = (kimId: string) => {
        const [data, once] = [sk(kimId, number), stamp(LURAH)];
        return insisted(() => client.command(issueSk, data, once));
      };
      const outcomes = await Promise.all(kimIds.map(issuing));
      expect(outcomes.sort()).toEqual(['done', ...Array<string>(49).fill('sk_number_taken')]);
    }, 120_000);

    it('and again, when the SK that claimed it was never issued', async () => {
      const members = await threePeople();
      const [crashed, next] = [await readyKim(members), await readyKim(members)];
      const number = `3/${randomUUID()}`;
      const office = { title: 'LURAH', wilayah: KELURAHAN } as const;
      const lost = sk(crashed, number);
      const claim = new ClaimSkNumber(
        { issuingOffice: office, number, kimId: crashed, skId: lost.skId },
        stamp(LURAH),
      );
      await registry.app.get(SkNumbers).handle(skNumberId(office, number), claim);

      await client.command(issueSk, sk(next, number), stamp(LURAH));
      await expect(client.command(issueSk, lost, stamp(LURAH)).catch(codeOf)).resolves.toBe('sk_number_taken');
    });

    it('and again, when the SK that claimed it was issued under another in the end', async () => {
      const members = await threePeople();
      const [corrected, next] = [await readyKim(members), await readyKim(members)];
      const [mistaken, right] = [`6/${randomUUID()}`, `7/${randomUUID()}`];
      const office = { title: 'LURAH', wilayah: KELURAHAN } as const;
      const issued = sk(corrected, right);
      const claim = { issuingOffice: office, number: mistaken, kimId: corrected, skId: issued.skId };
      await registry.app.get(SkNumbers).handle(skNumberId(office, mistaken), new ClaimSkNumber(claim, stamp(LURAH)));
      await client.command(issueSk, issued, stamp(LURAH));

      await expect(client.command(issueSk, sk(next, right), stamp(LURAH)).catch(codeOf)).resolves.toBe(
        'sk_number_taken',
      );
      await expect(client.command(issueSk, sk(next, mistaken), stamp(LURAH))).resolves.toMatchObject({ id: next });
    });

    it('and completes the SK whose claim went through before a crash', async () => {
      const kimId = await readyKim(await threePeople());
      const number = `4/${randomUUID()}`;
      const office = { title: 'LURAH', wilayah: KELURAHAN } as const;
      const issued = sk(kimId, number);
      const claim = new ClaimSkNumber({ issuingOffice: office, number, kimId, skId: issued.skId }, stamp(LURAH));
      await registry.app.get(SkNumbers).handle(skNumberId(office, number), claim);
      await expect(client.command(issueSk, issued, stamp(LURAH))).resolves.toMatchObject({ id: kimId });
    });
  });

  describe('keeps personal data', () => {
    let canary: string;
    let written: Written;

    beforeAll(async () => {
      canary = randomUUID();
      written = await client.command(
        registerPerson,
        { personId: canary, wilayah: KELURAHAN, birthDate: '1990-01-01', ...CANARY },
        stamp(LURAH),
      );
    });

    it('for those who keep the records, and auditors', async () => {
      for (const by of [LURAH, AUDITOR])
        await expect(
          client.query(getPerson, { personId: canary }, { at: AT, by, atLeast: written.position }),
        ).resolves.toMatchObject(CANARY);
      const refused = client.query(getPerson, { personId: canary }, { at: AT, by: OTHER_LURAH });
      await expect(refused.catch(codeOf)).resolves.toBe('forbidden');
    });

    it('out of rosters, but for them and the officers of the KIM', async () => {
      const [ketua = '', second = ''] = await threePeople();
      const kimId = await readyKim([ketua, second, canary]);
      const { position: atLeast } = await client.command(renameKim, { kimId, name: `KIM ${canary}` }, stamp(LURAH));
      const namesFor = async (by: Caller): Promise<(string | undefined)[]> =>
        (await client.query(getKim, { kimId }, { at: AT, by, atLeast })).roster.map(({ name }) => name);
      const ketuaOf = (id: string): Caller => ({ subject: id, role: 'ketua', jurisdiction: kimId });
      for (const by of [LURAH, AUDITOR, ketuaOf(ketua)]) expect(await namesFor(by)).toContain(CANARY.name);
      for (const by of [OTHER_LURAH, ketuaOf(second)]) expect(await namesFor(by)).not.toContain(CANARY.name);
    });

    it('encrypted wherever it is stored', async () => {
      const tables = await registry.readModels.database.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public'`,
      );
      const stored: string[] = [];
      for (const { name } of tables)
        stored.push(
          JSON.stringify(await registry.readModels.database.query(`select to_jsonb(row) from ${name} row`)),
        );
      for await (const { data } of registry.app.get(EventStore).read(`person-${canary}`))
        stored.push(JSON.stringify(data));
      const everything = stored.join('\n');
      expect(everything).toContain(canary);
      for (const secret of [...Object.values(CANARY), '1990-01-01']) expect(everything).not.toContain(secret);
    });
  });

  it('keeps the document of a decree, tells anybody whether it holds, and shows it to the keepers of the records', async () => {
    const kimId = await readyKim(await threePeople());
    const issued = sk(kimId, `4/${kimId}`);
    const { position: atLeast } = await client.command(issueSk, issued, stamp(LURAH));
    const download = (by: Caller) =>
      client.query(getSkDocument, { skId: issued.skId }, { at: new Date().toISOString(), by, atLeast });

    const { sha256, pdf } = await download(AUDITOR);
    const bytes = Buffer.from(pdf, 'base64');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(readPdf(bytes).pages.join('\n')).toContain(`NOMOR ${issued.number}`);
    await expect(download(OTHER_LURAH).catch(codeOf)).resolves.toBe('forbidden');

    const verified = await client.publicQuery(verifySk, { skId: issued.skId, at: '2024-03-01T03:00:00.000Z' });
    expect(verified).toMatchObject({ status: 'VALID', document: { sha256, signatureState: 'valid' } });
    const { keys: published } = await client.publicQuery(getSigningKeys, {});
    expect(published.map(({ kid }) => kid)).toContain(verified.document?.signature.keyId);

    await registry.keys.database.query(`delete from subject_key where subject = $1`, [`sk-document:${issued.skId}`]);
    await expect(download(AUDITOR).catch(codeOf)).resolves.toBe('document_erased');
    const still = await client.publicQuery(verifySk, { skId: issued.skId, at: '2024-03-01T03:00:00.000Z' });
    expect(still.document?.signatureState).toBe('valid');
  });

  it('shows a decree to whoever broke the glass, and records of everybody whom it names who read it, and why', async () => {
    const members = await threePeople();
    const issued = sk(await readyKim(members), `8/${randomUUID()}`);
    const { position: atLeast } = await client.command(issueSk, issued, stamp(LURAH));
    const read = (context: Pick<QueryContext, 'by' | 'breakGlass' | 'purpose'>) =>
      client.query(getSkDocument, { skId: issued.skId }, { at: AT, atLeast, ...context }).then(() => 'shown', codeOf);

    const camat: Caller = { subject: `camat-${randomUUID()}`, role: 'camat', jurisdiction: '18.72.01' };
    const asked = { reason: 'KEADAAN_DARURAT', reference: '360/12/BPBD/2023', minutes: 30 } as const;
    const grantId = randomUUID();
    await client.command(openBreakGlass, { grantId, wilayah: KELURAHAN, ...asked }, stamp(camat));
    expect(await read({ by: camat })).toBe('forbidden');
    expect(await read({ by: camat, breakGlass: grantId })).toBe('shown');
    expect(await read({ by: LURAH })).toBe('shown');

    for (const personId of [signatory, ...members]) {
      const ofDecree = await waitUntil('both reads are listed', async () => {
        const context = { at: AT, by: AUDITOR };
        const { reads } = await client.query(getPersonAccessLog, { personId }, context);
        const first = reads.findIndex(({ occasion, by }) => occasion === 'DOCUMENT' && by.role === 'camat');
        return first > 0 ? reads.slice(0, 2) : undefined; // the later read comes before it
      });
      expect(ofDecree).toMatchObject([
        { by: LURAH, purpose: 'PENERBITAN_SK', occasion: 'DOCUMENT' },
        { by: camat, purpose: 'PENERBITAN_SK', occasion: 'DOCUMENT' },
      ]);
      expect(ofDecree[0]?.fields).toContain('name');
    }
  });

  it('shows a decree that names somebody whose data is restricted for the purposes of the law only', async () => {
    const members = await threePeople();
    const issued = sk(await readyKim(members), `9/${randomUUID()}`);
    await client.command(issueSk, issued, stamp(LURAH));
    const restricted = { personId: members[1] ?? '', reason: 'SENGKETA' } as const;
    const { position: atLeast } = await client.command(restrictProcessing, restricted, stamp(LURAH));
    const read = (context: Pick<QueryContext, 'by' | 'purpose'>) =>
      client.query(getSkDocument, { skId: issued.skId }, { at: AT, atLeast, ...context }).then(() => 'shown', codeOf);
    expect(await read({ by: LURAH })).toBe('person_restricted');
    expect(await read({ by: LURAH, purpose: 'KEWAJIBAN_HUKUM' })).toBe('shown');
    expect(await read({ by: AUDITOR })).toBe('shown');
  });

  it('publishes that a KIM was established, as its contract says', async () => {
    const kimId = await readyKim(await threePeople());
    const issued = sk(kimId, `5/${kimId}`);
    await client.command(issueSk, issued, stamp(LURAH));
    const { streams } = await registry.app.get(Nats).connection().jetstreamManager();
    const published = await waitUntil('the event is in JetStream', async () => {
      const message = await streams
        .getMessage(KIM_EVENTS, { last_by_subj: eventSubject(KIM_ESTABLISHED) })
        .catch(() => undefined);
      const event = message?.json<{ subject: string; data: object }>();
      return event?.subject === kimId ? event : undefined;
    });
    expect(published).toMatchObject({ specversion: '1.0', type: KIM_ESTABLISHED, source: '/kim/registry' });
    expect(published.data).toMatchObject({ kimId, skId: issued.skId, skNumber: issued.number, wilayah: KELURAHAN });
    const isValid = addFormats(new Ajv2020()).compile(kimEstablishedSchema);
    expect(isValid(published.data)).toBe(true);
  });
});
