import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { METRO } from '@app/city/testing';
import { ed25519Signer } from '@app/documents';
import { readPdf } from '@app/documents/testing';
import { Problem } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { KeysDatabase, PersonalData, PersonalDataModule } from '@app/personal-data';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { ADMIN, personId, SK_ID } from '../kim/kim.fixtures';
import { RegisterPerson } from '../person/person.commands';
import { Persons } from '../person/persons';
import { KeyErasure } from '../person-erasure/key-erasure';
import { PeopleReader } from '../personal-data-access/people-reader';
import { PrintedPeople } from '../sk-printing/printed-people';
import { establishing, LURAH_PERSON, WORDING } from '../sk-printing/sk-printing.fixtures';
import type { Decree } from './decree';
import { KeptDocuments } from './kept-documents';
import { documentSubject } from './sk-document.codec';
import { SkDocuments } from './sk-documents';

const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const SIGNING_KEY = pem();

describe('The documents of SK', () => {
  let keys: ThrowAwayDatabase;
  let secrets: string;
  let module: TestingModule;
  let store: InMemoryEventStore;
  let personalData: PersonalData;
  let erasure: KeyErasure;

  /** Keys and log belong together: how far the erasure has read of this log is kept with the keys. */
  beforeEach(async () => {
    keys = await throwAwayDatabase();
    secrets = mkdtempSync(join(tmpdir(), 'kim-secrets-'));
    const masterKeyFile = join(secrets, 'master.key');
    writeFileSync(masterKeyFile, randomBytes(32).toString('base64'));
    const options = { url: keys.url, masterKeyFile, applicationName: 'spec' };
    module = await Test.createTestingModule({ imports: [PersonalDataModule.forRoot(options)] }).compile();
    await module.init();
    personalData = module.get(PersonalData);
    store = new InMemoryEventStore();
    erasure = new KeyErasure(store, module.get(KeysDatabase));
    erasure.onApplicationBootstrap();
    for (const n of [1, 2, 3, 4]) await register(personId(n), `Contoh Anggota Ke-${n}`);
    await register(LURAH_PERSON, 'Contoh Lurah');
  });

  afterEach(async () => {
    await erasure.beforeApplicationShutdown();
    await module.close();
    await keys.drop();
    rmSync(secrets, { recursive: true });
  });

  const persons = () => new Persons(store, METRO, personalData);

  const register = (id: string, name: string) => {
    const data = { personId: id, wilayah: '18.72.05.1001', name };
    const stamp = { ...ADMIN, commandId: id };
    return persons().handle(id, new RegisterPerson(data, stamp));
  };

  /** The PDF with this hash, as far as it was kept and can be read. */
  const pdfOf = async (sha256: string): Promise<Buffer | undefined> => {
    const kept = new KeptDocuments(store, personalData);
    const document = await kept.sealed(SK_ID, sha256);
    return document && kept.pdf(document);
  };

  const documents = (signingKey = SIGNING_KEY) => {
    const people = new PrintedPeople(persons(), new PeopleReader(store, personalData, erasure));
    return new SkDocuments(METRO, WORDING, people, ed25519Signer(signingKey), new KeptDocuments(store, personalData));
  };

  const stored = () => store.log.filter(({ stream }) => stream === `skDocument-${SK_ID}`);
  const refusal = async (decree: Decree): Promise<string> => {
    const thrown: unknown = await documents()
      .make(decree, ADMIN)
      .catch((error: unknown) => error);
    return thrown instanceof Problem ? thrown.code : String(thrown);
  };

  it('are rendered with names, signed and kept', async () => {
    const made = await documents().make(establishing(3), ADMIN);
    const pdf = await pdfOf(made.sha256);
    if (!Buffer.isBuffer(pdf)) throw new Error('It was not kept');
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(made.sha256);
    expect(pdf).toHaveLength(made.bytes);
    expect(readPdf(pdf).pages.join('\n')).toContain('Contoh Anggota Ke-3');
    expect(await ed25519Signer(SIGNING_KEY).verify(made.sha256, made.signature)).toBe('valid');
  });

  it('are kept sealed, and name everybody by id', async () => {
    await documents().make(establishing(3), ADMIN);
    const [event] = stored();
    expect(event?.data).toMatchObject({ personIds: [LURAH_PERSON, personId(1), personId(2), personId(3)] });
    const { pdf } = event?.data as { pdf: string };
    expect(pdf).toMatch(/^sealed\.v1\./);
    expect(JSON.stringify(event?.data)).not.toContain('Contoh');
    expect(JSON.stringify(event?.data).length).toBeLessThan(200_000); // an append takes 1 MiB
  });

  it('are the same when they are made again, also by another key', async () => {
    const first = await documents().make(establishing(3), ADMIN);
    expect(await documents().make(establishing(3), ADMIN)).toEqual(first);
    expect(await documents(pem()).make(establishing(3), { ...ADMIN, commandId: personId(50) })).toEqual(first);
    expect(stored()).toHaveLength(1);
  });

  it('are others when the roster became another, and both can be read', async () => {
    const first = await documents().make(establishing(3), ADMIN);
    const second = await documents().make(establishing(4), ADMIN);
    expect(second.sha256).not.toBe(first.sha256);
    expect(stored()).toHaveLength(2);
    for (const { sha256 } of [first, second]) expect(Buffer.isBuffer(await pdfOf(sha256))).toBe(true);
    expect(await pdfOf('f'.repeat(64))).toBeUndefined();
  });

  it('cannot be read any more when their key was destroyed', async () => {
    const { sha256 } = await documents().make(establishing(3), ADMIN);
    await keys.database.query(`delete from subject_key where subject = $1`, [documentSubject(SK_ID)]);
    expect(await pdfOf(sha256)).toBeUndefined();
    expect(await new KeptDocuments(store, personalData).sealed(SK_ID, sha256)).toBeDefined();
  });

  it('are not made while a name is missing', async () => {
    const unknown = { personId: personId(60), capacity: 'DEFINITIF' } as const;
    expect(await refusal({ ...establishing(3), signatory: unknown })).toBe('signatory_unknown');
    await keys.database.query(`delete from subject_key where subject = $1`, [personId(2)]);
    expect(await refusal(establishing(3))).toBe('member_name_missing');
    expect(stored()).toEqual([]);
  });

  it('are not made with letters that cannot be set', async () => {
    expect(await refusal({ ...establishing(3), kimName: 'Rejomulyo 株' })).toBe('text_unprintable');
  });
});
