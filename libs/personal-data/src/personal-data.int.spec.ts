import { createHash } from 'node:crypto';
import { codec, type Event, EventSourced } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { destroyKeys, tieKeys } from './destruction';
import { PersonalData } from './personal-data';
import { Pseudonyms } from './pseudonyms';
import { type PersonalFields, sealingCodec } from './sealing-codec';
import { SubjectKeys } from './subject-keys';

const MASTER_KEY = Buffer.alloc(32, 1);
const ANI = 'p-ani';
const BUDI = 'p-budi';
const STREAM = 'person-p-ani';

type PersonNoted = Event<'PersonNoted', { personId: string; wilayah: string; name: string; phone?: string }>;
type PersonMoved = Event<'PersonMoved', { personId: string; wilayah: string }>;
type PersonEvent = PersonNoted | PersonMoved;

const personCodec = codec<PersonEvent>('person', { PersonNoted: 'PersonNoted', PersonMoved: 'PersonMoved' });
const personalFields: PersonalFields<PersonEvent> = {
  PersonNoted: { subject: 'personId', fields: ['name', 'phone'] },
  PersonMoved: { subject: 'personId', fields: [] },
};

/** Searched for in everything that is stored. */
const CANARY = { name: 'Contoh Kenari', phone: '+628999999999' };

describe('Personal data', () => {
  let keyStore: ThrowAwayDatabase;
  let keys: SubjectKeys;
  let personalData: PersonalData;

  beforeAll(async () => {
    keyStore = await throwAwayDatabase();
  });
  afterAll(() => keyStore.drop());
  beforeEach(async () => {
    await keyStore.database.query(`drop schema public cascade; create schema public`);
    keys = new SubjectKeys(keyStore.database, MASTER_KEY);
    await keys.onModuleInit();
    personalData = new PersonalData(keys);
  });

  const destroy = (...subjects: string[]) => keyStore.database.transaction((sql) => destroyKeys(sql, subjects));
  const tie = (subject: string, ...tiedTo: string[]) =>
    keyStore.database.transaction((sql) => tieKeys(sql, subject, tiedTo));
  const withKeys = async (...subjects: string[]) => [...(await keys.find(subjects)).keys()].sort();

  it('is recognised again by a fingerprint that nobody makes without the key', async () => {
    const fingerprint = await personalData.fingerprint(CANARY.phone);
    expect(fingerprint).toMatch(/^[\w-]{43}$/);
    expect(await new PersonalData(keys).fingerprint(CANARY.phone)).toBe(fingerprint);
    expect(await personalData.fingerprint(CANARY.name)).not.toBe(fingerprint);
    await keyStore.database.query(`delete from subject_key`);
    const withOtherKey = new PersonalData(new SubjectKeys(keyStore.database, MASTER_KEY));
    expect(await withOtherKey.fingerprint(CANARY.phone)).not.toBe(fingerprint);
  });

  describe('a person’s key', () => {
    it('is made once, however many ask for it at the same time', async () => {
      const asked = await Promise.all(Array.from({ length: 20 }, () => keys.keyOf(ANI)));
      expect(new Set(asked.map((key) => key.toString('hex'))).size).toBe(1);
      expect(asked[0]).toHaveLength(32);
      expect(await keys.keyOf(ANI)).toEqual(asked[0]);
    });

    it('is a different one for each person', async () => {
      expect(await keys.keyOf(ANI)).not.toEqual(await keys.keyOf(BUDI));
    });

    it('lies wrapped on disk', async () => {
      const key = await keys.keyOf(ANI);
      const [row] = await keyStore.database.query<{ wrapped: Buffer }>(`select wrapped from subject_key`);
      expect(row?.wrapped.length).toBeGreaterThan(32);
      expect(row?.wrapped.includes(key)).toBe(false);
      expect(row?.wrapped.includes(MASTER_KEY)).toBe(false);
    });

    it('is found for those who have one, and not made for the others', async () => {
      const key = await keys.keyOf(ANI);
      expect(await keys.find([ANI, BUDI])).toEqual(new Map([[ANI, key]]));
      expect(await keyStore.database.query(`select subject from subject_key`)).toEqual([{ subject: ANI }]);
    });

    it('is not that of another person whose row was copied over', async () => {
      await keys.keyOf(ANI);
      await keyStore.database.query(`insert into subject_key select 'p-budi', wrapped from subject_key`);
      await expect(keys.find([BUDI])).rejects.toThrow();
    });

    it('needs the master key under which it was wrapped', async () => {
      await keys.keyOf(ANI);
      const wrong = new SubjectKeys(keyStore.database, Buffer.alloc(32, 2));
      await expect(wrong.keyOf(ANI)).rejects.toThrow();
    });

    it('needs a master key of full length', () => {
      expect(() => new SubjectKeys(keyStore.database, Buffer.alloc(31))).toThrow('32 bytes');
    });

    it('has a table that several instances may create at the same time', async () => {
      await keyStore.database.query(`drop table subject_key, destroyed_subject, tied_subject`);
      await Promise.all(
        Array.from({ length: 8 }, () => new SubjectKeys(keyStore.database, MASTER_KEY).onModuleInit()),
      );
      await expect(keys.keyOf(ANI)).resolves.toHaveLength(32);
    });
  });

  describe('a destroyed key', () => {
    const DOCUMENT = 'sk-document:sk-1';

    beforeEach(() => Promise.all([ANI, BUDI, DOCUMENT].map((subject) => keys.keyOf(subject))));

    it('is gone, and is not made again', async () => {
      await destroy(ANI, ANI);
      await destroy(ANI);
      expect(await withKeys(ANI, BUDI)).toEqual([BUDI]);
      await expect(keys.keyOf(ANI)).rejects.toThrow('destroyed');
      expect(await keyStore.database.query(`select from subject_key where subject = $1`, [ANI])).toEqual([]);
    });

    it('is none, though somebody who did not know made it again', async () => {
      const [row] = await keyStore.database.query<{ wrapped: Buffer }>(
        `select wrapped from subject_key where subject = $1`,
        [ANI],
      );
      await destroy(ANI);
      await keyStore.database.query(`insert into subject_key values ($1, $2)`, [ANI, row?.wrapped]);
      expect(await withKeys(ANI)).toEqual([]);
    });

    it('takes those along that are tied to it, over any number of steps', async () => {
      await tie(BUDI, ANI);
      await tie(DOCUMENT, BUDI, 'p-citra');
      await destroy(ANI);
      expect(await withKeys(ANI, BUDI, DOCUMENT)).toEqual([]);
    });

    it('takes nobody along to whom it is tied itself', async () => {
      await tie(DOCUMENT, ANI, BUDI);
      await destroy(DOCUMENT);
      expect(await withKeys(ANI, BUDI, DOCUMENT)).toEqual([ANI, BUDI]);
    });

    it('takes those along that are tied to it afterwards', async () => {
      await destroy(ANI);
      await tie(DOCUMENT, BUDI, ANI);
      expect(await withKeys(BUDI, DOCUMENT)).toEqual([BUDI]);
    });
  });

  describe('a pseudonym', () => {
    const NIK = '1872050101900001';

    it('is the same for the same value of the same kind, and shows nothing of it', async () => {
      const pseudonyms = new Pseudonyms(keys);
      const first = await pseudonyms.of('nik', NIK);
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect(await new Pseudonyms(keys).of('nik', NIK)).toBe(first);
      expect(await pseudonyms.of('nik', '1872050101900002')).not.toBe(first);
      expect(await pseudonyms.of('phone', NIK)).not.toBe(first);
    });

    it('cannot be guessed without the key', async () => {
      const pseudonym = await new Pseudonyms(keys).of('nik', NIK);
      expect(pseudonym).not.toBe(createHash('sha256').update(NIK).digest('hex'));
      await keyStore.database.query(`delete from subject_key`);
      expect(await new Pseudonyms(keys).of('nik', NIK)).not.toBe(pseudonym);
    });
  });

  describe('a sealed field', () => {
    it('is opened for its subject, its stream and its name', async () => {
      const fields = await personalData.seal(ANI, STREAM, CANARY);
      expect(Object.keys(fields)).toEqual(['name', 'phone']);
      expect(await personalData.open([{ subject: ANI, stream: STREAM, fields }])).toEqual([CANARY]);
    });

    it('is not opened as anything else', async () => {
      const fields = await personalData.seal(ANI, STREAM, CANARY);
      await personalData.seal(BUDI, STREAM, CANARY);
      const { name = '', phone = '' } = fields;
      const opened = (part: object) => personalData.open([{ subject: ANI, stream: STREAM, fields, ...part }]);
      await expect(opened({ subject: BUDI })).rejects.toThrow();
      await expect(opened({ stream: 'person-p-budi' })).rejects.toThrow();
      await expect(opened({ fields: { name: phone, phone: name } })).rejects.toThrow();
      await expect(opened({ fields: { name: 'Contoh Satu' } })).rejects.toThrow();
    });

    it('is empty once the key was destroyed, and only then', async () => {
      const ani = { subject: ANI, stream: STREAM, fields: await personalData.seal(ANI, STREAM, CANARY) };
      const budi = {
        subject: BUDI,
        stream: 's',
        fields: await personalData.seal(BUDI, 's', { name: 'Contoh Dua' }),
      };
      await destroy(ANI);
      expect(await personalData.open([ani, budi, ani])).toEqual([{}, { name: 'Contoh Dua' }, {}]);
    });

    it('is opened together with many others, in their order', async () => {
      const people = ['p-1', 'p-2', 'p-3'];
      const sealed = await Promise.all(
        people.map(async (subject) => ({
          subject,
          stream: STREAM,
          fields: await personalData.seal(subject, STREAM, { name: subject }),
        })),
      );
      expect(await personalData.open(sealed.toReversed())).toEqual([
        { name: 'p-3' },
        { name: 'p-2' },
        { name: 'p-1' },
      ]);
    });
  });

  describe('an event with personal data', () => {
    const noted: PersonNoted = { type: 'PersonNoted', data: { personId: ANI, wilayah: '18.72', ...CANARY } };
    const sealing = () => sealingCodec(personCodec, personalFields, personalData);
    /** Stores what it is told to, with the codec under test. */
    const writer = (log: InMemoryEventStore) => {
      class People extends EventSourced<
        null,
        { type: 'Note'; data: PersonEvent; stamp: typeof STAMP },
        PersonEvent
      > {}
      return new People(
        log,
        {
          category: 'person',
          initialState: null,
          authorise: () => undefined,
          decide: ({ data }) => [data],
          evolve: () => null,
        },
        sealing(),
      );
    };
    const STAMP = {
      at: '2026-03-02T08:00:00.000Z',
      by: { subject: 'u-1', role: 'lurah', jurisdiction: '18.72' },
      commandId: '3f0f8c1e-2f0b-4c59-9a53-0b6c6f6d0001',
      correlationId: '7c1d4a52-6b2e-4d1c-8d7e-5a4b3c2d0001',
    };

    it('shows the log only what is not personal', async () => {
      const log = new InMemoryEventStore();
      await writer(log).handle(ANI, { type: 'Note', data: noted, stamp: STAMP });
      const onDisk = JSON.stringify(log.log, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      expect(log.log[0]?.data).toMatchObject({ personId: ANI, wilayah: '18.72' });
      for (const secret of Object.values(CANARY)) {
        expect(onDisk).not.toContain(secret);
        expect(onDisk).not.toContain(Buffer.from(secret).toString('base64url').slice(0, 12));
      }
    });

    it('is decoded with its fields still sealed, and opened by whoever may', async () => {
      const log = new InMemoryEventStore();
      await writer(log).handle(ANI, { type: 'Note', data: noted, stamp: STAMP });
      const [stored] = log.log;
      const event = stored && sealing().decode(stored);
      const { name, phone = '' } = (event as PersonNoted).data;
      expect(await personalData.open([{ subject: ANI, stream: STREAM, fields: { name, phone } }])).toEqual([CANARY]);
    });

    it('keeps its stored name, and leaves out what was not given', async () => {
      const { phone: _, ...withoutPhone } = noted.data;
      for (const data of [withoutPhone, { ...withoutPhone, phone: undefined } as unknown as PersonNoted['data']]) {
        const encoded = await sealing().encode({ type: 'PersonNoted', data }, { stream: STREAM });
        expect(encoded.type).toBe('PersonNoted');
        expect(Object.keys(JSON.parse(JSON.stringify(encoded.data)) as object)).toEqual([
          'personId',
          'wilayah',
          'name',
        ]);
      }
    });

    it('is as it was when nothing in it is personal, and needs no key', async () => {
      const moved: PersonMoved = { type: 'PersonMoved', data: { personId: ANI, wilayah: '18.72.05' } };
      expect(await sealing().encode(moved, { stream: STREAM })).toEqual(moved);
      expect(await withKeys(ANI)).toEqual([]);
    });
  });
});
