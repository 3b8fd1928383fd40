import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import {
  answerDataRequest,
  appointOfficer,
  type Caller,
  correctPerson,
  type CorrectPersonBody,
  exportPerson,
  findDataDuties,
  findPersonByNik,
  getKim,
  getPerson,
  getPersonAccessLog,
  holdMusyawarah,
  identifyPerson,
  issueSk,
  joinMember,
  liftRestriction,
  mergePerson,
  type Post,
  proposeKim,
  readPeople,
  recordBreach,
  recordDataRequest,
  recordGuardianConsent,
  registerPerson,
  type RegisterPersonRequest,
  requestErasure,
  restrictProcessing,
} from '@app/contracts';
import { EventStore, Problem } from '@app/event-sourcing';
import { waitUntil } from '../../../test/support/wait-until';
import { NikClaims } from './nik/nik-claims';
import { RequestErasure } from './person/person.commands';
import { Persons } from './person/persons';
import { insisted, startRegistry } from './registry.fixtures';

const KELURAHAN = '18.72.05.1001';
const LURAH: Caller = { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: KELURAHAN };
const OTHER_LURAH: Caller = { subject: 'lurah-margorejo', role: 'lurah', jurisdiction: '18.72.05.1002' };
const CAMAT_ELSEWHERE: Caller = { subject: 'camat-pusat', role: 'camat', jurisdiction: '18.72.01' };
const AUDITOR: Caller = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' };
const ADMIN: Caller = { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };
const POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];
const DAY = '2023-10-25';

/** Fifty at once, where everything else runs too. */
const PATIENCE = { timeoutMs: 40_000 };

jest.setTimeout(60_000);

describe('People in the registry', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;

  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.stop());

  /** After the last command, so that read models show it. */
  let atLeast = '0';

  const stamp = (by: Caller) => ({
    at: '2023-11-20T03:00:00.000Z',
    by,
    commandId: randomUUID(),
    correlationId: randomUUID(),
  });
  const done = async (answer: Promise<{ position: string }>): Promise<void> => {
    atLeast = (await answer).position;
  };
  /** No two people of this spec have the same. */
  let lastNik = 1_872_050_000_000_000n + BigInt(Date.now());
  const newNik = (): string => (++lastNik).toString();

  const register = async (fields: Partial<RegisterPersonRequest> = {}, by = LURAH): Promise<string> => {
    const data = { personId: randomUUID(), wilayah: KELURAHAN, name: 'Contoh Satu', ...fields };
    await done(registry.client.command(registerPerson, data, stamp(by), PATIENCE));
    return data.personId;
  };
  const correct = (personId: string, fields: Omit<CorrectPersonBody, 'reason'>) =>
    done(registry.client.command(correctPerson, { personId, reason: 'SALAH_CATAT', ...fields }, stamp(LURAH)));
  const merge = (personId: string, into: string, by = LURAH) =>
    done(registry.client.command(mergePerson, { personId, into }, stamp(by)));
  const restrict = (personId: string) =>
    done(registry.client.command(restrictProcessing, { personId, reason: 'SENGKETA' }, stamp(LURAH)));
  const erase = (personId: string) =>
    done(registry.client.command(requestErasure, { personId, reason: 'PERMINTAAN_SUBJEK' }, stamp(LURAH)));
  const person = (personId: string, by = LURAH) =>
    registry.client.query(getPerson, { personId }, { at: new Date().toISOString(), by, atLeast });
  const readsOf = async (personId: string, by = AUDITOR) =>
    (await registry.client.query(getPersonAccessLog, { personId }, { at: new Date().toISOString(), by, atLeast }))
      .reads;
  const byNik = (nik: string, by = LURAH) =>
    registry.client.query(findPersonByNik, { nik }, { at: new Date().toISOString(), by, atLeast });
  const factsFor = (personId: string, day = DAY) => registry.app.get(Persons).factsFor(personId, day);

  const codeOf = (refusal: unknown): string => (refusal instanceof Problem ? refusal.code : String(refusal));
  const refusalOf = (answer: Promise<unknown>) => answer.then(() => 'done', codeOf);
  const typesOf = async (stream: string): Promise<string[]> => {
    const types: string[] = [];
    for await (const { type } of registry.app.get(EventStore).read(stream)) types.push(type);
    return types;
  };

  const kimOf = async (members: readonly string[]): Promise<string> => {
    const { client } = registry;
    const kimId = randomUUID();
    await client.command(proposeKim, { kimId, name: `KIM ${kimId}`, wilayah: KELURAHAN }, stamp(LURAH));
    await client.command(holdMusyawarah, { kimId, heldOn: DAY, participants: 40 }, stamp(LURAH));
    for (const [index, personId] of members.entries()) {
      const joined = { kimId, personId, unsur: 'KWT', occupation: 'PETANI', joinedOn: DAY } as const;
      await done(client.command(joinMember, joined, stamp(LURAH)));
      const post = POSTS[index];
      if (post) await done(client.command(appointOfficer, { kimId, personId, post, since: DAY }, stamp(LURAH)));
    }
    return kimId;
  };
  const skFor = async (kimId: string): Promise<string> => {
    const skId = randomUUID();
    const signatory = { personId: await register({ name: 'Contoh Lurah' }), capacity: 'DEFINITIF' as const };
    const sk = { kimId, skId, number: `1/${kimId}`, decreedOn: '2023-11-20', signatory };
    await done(registry.client.command(issueSk, sk, stamp(LURAH)));
    return skId;
  };

  describe('are named to other services', () => {
    const context = (by: Caller) => ({ at: new Date().toISOString(), by, atLeast });
    const named = (personIds: string[], by = ADMIN, wilayah = KELURAHAN) =>
      registry.client.query(readPeople, { personIds, purpose: 'SERTIFIKAT', wilayah }, context(by));
    const identified = (personId: string) => registry.client.query(identifyPerson, { personId }, context(ADMIN));

    it('as they are printed, and the read is on record with its purpose', async () => {
      const personId = await register({ titlesBefore: 'Dr.', phone: '+628123456789' });
      const other = await register({ name: 'Contoh Dua' });
      await merge(other, personId);
      const name = { name: 'Contoh Satu', titlesBefore: 'Dr.' };
      await expect(named([other, personId])).resolves.toEqual({
        people: [
          { personId: other, ...name },
          { personId, ...name },
        ],
      });
      const [read] = await waitUntil('the read is on record', async () => {
        const reads = await readsOf(personId);
        return reads.length > 0 ? reads : undefined;
      });
      const fields = ['name', 'titlesBefore'];
      expect(read).toMatchObject({ by: ADMIN, purpose: 'SERTIFIKAT', occasion: 'DOCUMENT', fields });
    });

    it('not when they are unknown, were erased or may not be processed now', async () => {
      const [unknown, erased, restricted] = [randomUUID(), await register(), await register()];
      await erase(erased);
      await restrict(restricted);
      await expect(named([unknown, erased, restricted])).resolves.toEqual({
        people: [{ personId: unknown }, { personId: erased }, { personId: restricted }],
      });
    });

    it('to who may see people of the region for whose paper they are named, and not by where their record is kept', async () => {
      const personId = await register();
      expect(await refusalOf(named([personId], OTHER_LURAH))).toBe('forbidden');
      expect(await refusalOf(named([personId], CAMAT_ELSEWHERE))).toBe('forbidden');
      await expect(named([personId], CAMAT_ELSEWHERE, CAMAT_ELSEWHERE.jurisdiction)).resolves.toMatchObject({
        people: [{ personId, name: 'Contoh Satu' }],
      });
      const read = await waitUntil('the read is on record', async () =>
        (await readsOf(personId)).find(({ by }) => by.subject === CAMAT_ELSEWHERE.subject),
      );
      expect(read).toMatchObject({ by: CAMAT_ELSEWHERE, purpose: 'SERTIFIKAT', occasion: 'DOCUMENT' });
    });

    it('to themselves, on whatever paper they stand', async () => {
      const personId = await register();
      const itself: Caller = { subject: personId, role: 'anggota', jurisdiction: randomUUID() };
      await expect(named([personId], itself, '18.72.01')).resolves.toMatchObject({
        people: [{ name: 'Contoh Satu' }],
      });
    });

    it('that ask whether there is such a person', async () => {
      const personId = await register();
      await expect(identified(personId)).resolves.toEqual({ personId });
      expect(await refusalOf(identified(randomUUID()))).toBe('person_not_found');
      await erase(personId);
      expect(await refusalOf(identified(personId))).toBe('person_erased');
    });
  });

  describe('are recognised by their NIK', () => {
    it('though fifty register one at the same time', async () => {
      const nik = newNik();
      const registering = () => {
        const data = { personId: randomUUID(), wilayah: KELURAHAN, name: 'Contoh Satu', nik };
        const once = stamp(LURAH);
        return insisted(() => registry.client.command(registerPerson, data, once, PATIENCE));
      };
      const outcomes = await Promise.all(Array.from({ length: 50 }, registering));
      expect(outcomes.sort()).toEqual(['done', ...Array<string>(49).fill('person_known')]);
    });

    it('and whoever keeps their record is told as whom, with no word of the NIK', async () => {
      const nik = newNik();
      const known = await register({ nik });
      const told = async (by: Caller) =>
        ((await register({ nik, wilayah: by.jurisdiction }, by).catch((error: unknown) => error)) as Error).message;
      expect(await told(LURAH)).toContain(known);
      expect(await told(OTHER_LURAH)).not.toContain(known);
      expect((await told(LURAH)) + (await told(OTHER_LURAH))).not.toContain(nik);
    });

    it('and found by it, by those who keep their record', async () => {
      const nik = newNik();
      const personId = await register({ nik });
      expect(await byNik(nik)).toEqual({ personId, wilayah: KELURAHAN });
      for (const by of [OTHER_LURAH, AUDITOR]) expect(await refusalOf(byNik(nik, by))).toBe('person_not_found');
      expect(await refusalOf(byNik(newNik()))).toBe('person_not_found');
    });

    it('and not by one whose registration was lost half-way', async () => {
      const nik = newNik();
      const lost = randomUUID();
      const claims = registry.app.get(NikClaims);
      await claims.claim(await claims.idOf(nik), lost, stamp(LURAH));
      expect(await refusalOf(byNik(nik))).toBe('person_not_found');
      const personId = await register({ nik });
      expect(await byNik(nik)).toMatchObject({ personId });
      expect(await refusalOf(register({ nik, personId: lost }))).toBe('person_known');
    });

    it('and by another one after a correction, when the first is free', async () => {
      const [mistaken, right] = [newNik(), newNik()];
      const personId = await register({ nik: mistaken });
      await correct(personId, { nik: right });
      expect(await byNik(right)).toMatchObject({ personId });
      expect(await refusalOf(byNik(mistaken))).toBe('person_not_found');
      const other = await register({ nik: mistaken });
      expect(await byNik(mistaken)).toMatchObject({ personId: other });
      expect(await refusalOf(correct(personId, { nik: mistaken }))).toBe('person_known');
    });
  });

  describe('that turn out to be one', () => {
    it('are one from then on, under every id and every NIK', async () => {
      const nik = newNik();
      const [duplicate, kept] = [
        await register({ nik, name: 'Contoh Ganda' }),
        await register({ name: 'Contoh Dua' }),
      ];
      await merge(duplicate, kept);
      expect(await person(duplicate)).toMatchObject({ personId: kept, name: 'Contoh Dua' });
      expect(await byNik(nik)).toMatchObject({ personId: kept });
      expect(await refusalOf(register({ nik }))).toBe('person_known');
      await correct(duplicate, { name: 'Contoh Tiga' });
      expect(await person(kept)).toMatchObject({ name: 'Contoh Tiga' });
      expect(await refusalOf(merge(kept, duplicate))).toBe('merge_with_itself');
    });

    it('are merged by who keeps both records', async () => {
      const kept = await register({ wilayah: '18.72.05.1002' }, OTHER_LURAH);
      const duplicate = await register();
      expect(await refusalOf(merge(duplicate, kept))).toBe('forbidden');
      await merge(duplicate, kept, ADMIN);
      expect(await person(duplicate, OTHER_LURAH)).toMatchObject({ personId: kept });
    });

    it('have one name on a roster', async () => {
      const [duplicate, kept] = [await register({ name: 'Contoh Ganda' }), await register({ name: 'Contoh Dua' })];
      const kimId = await kimOf([duplicate]);
      await merge(duplicate, kept);
      const kim = await registry.client.query(
        getKim,
        { kimId },
        { at: new Date().toISOString(), by: LURAH, atLeast },
      );
      expect(kim.roster).toMatchObject([{ personId: duplicate, name: 'Contoh Dua' }]);
    });
  });

  describe('have facts for a membership', () => {
    it('in bands, on its day', async () => {
      const personId = await register({ birthDate: '2006-01-01', sex: 'PEREMPUAN' });
      expect(await factsFor(personId, '2023-12-31')).toEqual({
        ageBand: 'ANAK',
        sex: 'PEREMPUAN',
        guardianConsent: false,
      });
      expect(await factsFor(personId, '2024-01-01')).toMatchObject({ ageBand: 'PEMUDA' });
    });

    it('as far as they are known, corrected, and over a merge', async () => {
      const personId = await register();
      expect(await factsFor(personId)).toEqual({ guardianConsent: false });
      await correct(personId, { birthDate: '1950-01-01' });
      const duplicate = await register();
      await merge(duplicate, personId);
      expect(await factsFor(duplicate)).toEqual({ ageBand: 'LANSIA', guardianConsent: false });
    });

    it('with the consent of somebody who may give it for a child', async () => {
      const [child, adult] = [
        await register({ birthDate: '2010-01-01' }),
        await register({ birthDate: '1980-01-01' }),
      ];
      const consent = (personId: string, guardianId: string, by = LURAH) =>
        registry.client.command(
          recordGuardianConsent,
          { personId, guardianId, guardianship: 'ORANG_TUA', givenOn: DAY },
          stamp(by),
        );
      expect(await refusalOf(consent(adult, child))).toBe('not_a_minor');
      expect(await refusalOf(consent(child, await register({ birthDate: '2009-01-01' })))).toBe('guardian_unfit');
      expect(await refusalOf(consent(adult, child, OTHER_LURAH))).toBe('forbidden');
      await consent(child, adult);
      expect(await factsFor(child)).toEqual({ ageBand: 'ANAK', guardianConsent: true });
    });

    it('unless they are unknown, restricted or erased', async () => {
      const [restricted, erased] = [await register(), await register()];
      await restrict(restricted);
      await erase(erased);
      expect(await refusalOf(factsFor(randomUUID()))).toBe('person_not_found');
      expect(await refusalOf(factsFor(restricted))).toBe('person_restricted');
      expect(await refusalOf(factsFor(erased))).toBe('person_erased');
    });
  });

  describe('whose data is restricted', () => {
    it('are shown to nobody but for the purposes of the law', async () => {
      const personId = await register({ name: 'Contoh Tertutup' });
      const kimId = await kimOf([personId]);
      const names = async (by: Caller) =>
        (await registry.client.query(getKim, { kimId }, { at: new Date().toISOString(), by, atLeast })).roster.map(
          ({ name }) => name,
        );
      await restrict(personId);
      expect(await refusalOf(person(personId))).toBe('person_restricted');
      expect(await names(LURAH)).toEqual([undefined]);
      expect(await person(personId, AUDITOR)).toMatchObject({ name: 'Contoh Tertutup', restricted: true });
      expect(
        await registry.client.query(
          getPerson,
          { personId },
          { at: new Date().toISOString(), by: LURAH, atLeast, purpose: 'KEWAJIBAN_HUKUM' },
        ),
      ).toMatchObject({ name: 'Contoh Tertutup' });
      await done(registry.client.command(liftRestriction, { personId, reason: 'SENGKETA_SELESAI' }, stamp(LURAH)));
      expect(await person(personId)).toMatchObject({ name: 'Contoh Tertutup', restricted: false });
      expect(await names(LURAH)).toEqual(['Contoh Tertutup']);
    });
  });

  describe('are told who read their data', () => {
    it('what, when and for what, whether it was a record, a roster, a search or an export', async () => {
      const nik = newNik();
      const personId = await register({ nik });
      const kimId = await kimOf([personId]);
      await person(personId);
      await person(personId, AUDITOR);
      await registry.client.query(getKim, { kimId }, { at: new Date().toISOString(), by: LURAH, atLeast });
      await byNik(nik);
      await registry.client.query(exportPerson, { personId }, { at: new Date().toISOString(), by: LURAH, atLeast });
      const reads = await waitUntil('all reads are listed', async () => {
        const found = await readsOf(personId);
        return found.length === 5 ? found : undefined;
      });
      expect(reads.map(({ by, occasion, purpose, fields }) => [by.subject, occasion, purpose, fields])).toEqual([
        [LURAH.subject, 'EXPORT', 'HAK_SUBJEK', ['name', 'nik']],
        [LURAH.subject, 'NIK_SEARCH', 'PENDAFTARAN', ['nik']],
        [LURAH.subject, 'ROSTER', 'PEMBINAAN_KIM', ['name']],
        [AUDITOR.subject, 'PERSON', 'PENGAWASAN', ['name', 'nik']],
        [LURAH.subject, 'PERSON', 'PENDAFTARAN', ['name', 'nik']],
      ]);
      const oneself: Caller = { subject: personId, role: 'ketua', jurisdiction: kimId };
      expect(await readsOf(personId, oneself)).toHaveLength(5);
      expect(await readsOf(personId, ADMIN)).toHaveLength(5);
      expect(await refusalOf(readsOf(personId, LURAH))).toBe('forbidden');
    });

    it('and nothing of those who were refused', async () => {
      const personId = await register();
      expect(await refusalOf(person(personId, OTHER_LURAH))).toBe('forbidden');
      await person(personId);
      await waitUntil('the read is listed', async () => (await readsOf(personId)).length > 0);
      expect(await readsOf(personId)).toHaveLength(1);
    });
  });

  it('get all that is held of them', async () => {
    const [duplicate, personId] = [
      await register({ phone: '+6281200000001' }),
      await register({ nip: '1'.repeat(18) }),
    ];
    const kimId = await kimOf([personId, await register(), await register()]);
    const skId = await skFor(kimId);
    await correct(personId, { name: 'Contoh Dua' });
    await merge(duplicate, personId);
    const held = await registry.client.query(
      exportPerson,
      { personId: duplicate },
      { at: new Date().toISOString(), by: LURAH, atLeast },
    );
    expect(held).toMatchObject({ personId, mergedIds: [duplicate], sk: [{ skId, kimId, inForce: true }] });
    expect(held.memberships).toMatchObject([{ personId, kimId, unsur: 'KWT', joinedOn: DAY }]);
    expect(held.recorded.map(({ type, by, data }) => [type, by.subject, data])).toMatchObject([
      ['PersonRegistered', LURAH.subject, { name: 'Contoh Satu', nip: '1'.repeat(18) }],
      ['PersonCorrected', LURAH.subject, { name: 'Contoh Dua', reason: 'SALAH_CATAT' }],
      ['PersonRegistered', LURAH.subject, { phone: '+6281200000001' }],
      ['PersonMerged', LURAH.subject, { into: personId }],
    ]);
  });

  describe('that are erased', () => {
    const keysOf = async (...subjects: string[]) =>
      (await registry.keys.database.query(`select subject from subject_key where subject = any($1)`, [subjects]))
        .length;

    it('are gone, with what was merged into their record, and are not recognised', async () => {
      const nik = newNik();
      const [duplicate, personId] = [await register(), await register({ nik })];
      await merge(duplicate, personId);
      expect(await keysOf(personId, duplicate)).toBe(2);
      await erase(duplicate);
      await waitUntil('their keys are destroyed', async () => (await keysOf(personId, duplicate)) === 0);
      for (const id of [personId, duplicate]) expect(await refusalOf(person(id))).toBe('person_erased');
      expect(await refusalOf(byNik(nik))).toBe('person_not_found');
      expect(await refusalOf(correct(personId, { name: 'Contoh Dua' }))).toBe('person_erased');
      const again = await register({ nik });
      expect(await byNik(nik)).toMatchObject({ personId: again });
    });

    it('have no name on a roster', async () => {
      const personId = await register();
      const kimId = await kimOf([personId]);
      await erase(personId);
      const { roster } = await registry.client.query(
        getKim,
        { kimId },
        { at: new Date().toISOString(), by: LURAH, atLeast },
      );
      expect(roster).toEqual([expect.not.objectContaining({ name: expect.anything() as string })]);
    });

    it('are not, while an SK in force names them, which is recorded', async () => {
      const personId = await register();
      const skId = await skFor(await kimOf([personId, await register(), await register()]));
      const refusal = await erase(personId).catch((error: unknown) => error);
      expect(codeOf(refusal)).toBe('erasure_refused');
      expect((refusal as Error).message).toContain('UU 27/2022 Pasal 15');
      expect(await typesOf(`person-${personId}`)).toEqual(['PersonRegistered', 'ErasureRefused']);
      const { recorded } = await registry.client.query(
        exportPerson,
        { personId },
        { at: new Date().toISOString(), by: LURAH },
      );
      expect(recorded.at(-1)).toMatchObject({ type: 'ErasureRefused', data: { skIds: [skId] } });
      expect(await person(personId)).toMatchObject({ name: 'Contoh Satu' });
    });

    it('are not, while nobody can tell whether an SK names them', async () => {
      const personId = await register();
      const members = [personId, await register(), await register()];
      const kimId = await kimOf(members);
      await registry.readModels.database.transaction(async (sql) => {
        await sql.query(`lock table person_kims_v2_sk in exclusive mode`); // can be read, but shows nothing new
        await skFor(kimId);
        const erasure = new RequestErasure({ personId, reason: 'PERMINTAAN_SUBJEK' }, stamp(LURAH));
        const answer = registry.app.get(CommandBus).execute(erasure);
        await expect(answer).rejects.toMatchObject({ code: 'read_model_behind' });
      });
      expect(await refusalOf(erase(personId))).toBe('erasure_refused');
    });

    it('are not, while facts of a KIM are passed over', async () => {
      const personId = await register();
      const erasure = () => new RequestErasure({ personId, reason: 'PERMINTAAN_SUBJEK' }, stamp(LURAH));
      const { database } = registry.readModels;
      await database.query(
        `insert into parked (subscriber, stream, revision, position, event_id, event_type, reason)
         values ('person_kims_v2', 'kim-1', 0, 0, 'e', 'MemberJoined', 'spec')`,
      );
      const parked = registry.app.get(CommandBus).execute(erasure());
      await expect(parked).rejects.toMatchObject({ code: 'read_model_behind' });
      await database.query(`delete from parked where stream = 'kim-1'`);
      await registry.app.get(CommandBus).execute(erasure());
      expect(await typesOf(`person-${personId}`)).toEqual(['PersonRegistered', 'PersonErased']);
    });
  });

  describe('ask for what is theirs by law', () => {
    const duties = async (by: Caller) =>
      (await registry.client.query(findDataDuties, {}, { at: new Date().toISOString(), by, atLeast })).duties;

    it('and are answered, or those who should have answered see that it is late', async () => {
      const personId = await register();
      const dataRequestId = randomUUID();
      const asked = { dataRequestId, personId, kind: 'AKSES', receivedAt: '2023-11-19T09:00:00Z' } as const;
      expect(await refusalOf(registry.client.command(recordDataRequest, asked, stamp(OTHER_LURAH)))).toBe(
        'forbidden',
      );
      await done(registry.client.command(recordDataRequest, asked, stamp(LURAH)));
      const duty = {
        id: dataRequestId,
        kind: 'AKSES',
        wilayah: KELURAHAN,
        personId,
        since: '2023-11-19T09:00:00.000Z',
        dueAt: '2023-11-22T09:00:00.000Z',
        overdue: true,
      };
      expect(await duties(LURAH)).toContainEqual(duty);
      expect(await duties(AUDITOR)).toContainEqual(duty);
      expect(await duties(OTHER_LURAH)).not.toContainEqual(duty);
      const answer = { dataRequestId, outcome: 'DIPENUHI' } as const;
      await done(registry.client.command(answerDataRequest, answer, stamp(LURAH)));
      expect(await duties(LURAH)).not.toContainEqual(duty);
      const context = { at: new Date().toISOString(), by: LURAH };
      const { requests } = await registry.client.query(exportPerson, { personId }, context);
      const { id: _, wilayah: __, since: receivedAt, overdue: ___, ...asIs } = duty;
      expect(requests).toMatchObject([{ ...asIs, dataRequestId, receivedAt, outcome: 'DIPENUHI' }]);
    });

    it('and are to be told of a breach', async () => {
      const breach = { breachId: randomUUID(), noticedAt: '2023-11-19T09:00:00Z', fields: ['name'], affected: 3 };
      await done(registry.client.command(recordBreach, breach as never, stamp(ADMIN)));
      expect(await duties(ADMIN)).toContainEqual(
        expect.objectContaining({ id: breach.breachId, kind: 'PEMBERITAHUAN_KEBOCORAN', overdue: true }),
      );
    });
  });
});
