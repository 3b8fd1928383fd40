import { createHash, generateKeyPairSync } from 'node:crypto';
import { METRO } from '@app/city/testing';
import { ed25519Signer, type Signer } from '@app/documents';
import { ReadModels } from '@app/read-models';
import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import {
  AMENDMENT_ID,
  established,
  EXTENSION_ID,
  KIM_ID,
  OTHER_SK_ID,
  REVOCATION_ID,
  SK_ID,
  skFacts,
  skIssued,
} from '../kim/kim.fixtures';
import { skVerification } from './sk-verification.projection';
import { GetSigningKeys, GetSigningKeysHandler, VerifySk, VerifySkHandler } from './sk-verification.queries';

const newSigner = (): Signer =>
  ed25519Signer(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

describe('The verification of an SK', () => {
  let spec: ThrowAwayDatabase;
  const signer = newSigner();
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const given = (...facts: KimEvent[]) => project(spec.database, skVerification, `kim-${KIM_ID}`, facts);

  const verify = (skId = SK_ID, at = '2024-03-01T03:00:00.000Z') =>
    new VerifySkHandler(spec.database, new ReadModels(spec.database, []), signer, METRO).execute(
      new VerifySk({ skId, at }),
    );

  it('says whose it is, of which KIM, and until when', async () => {
    await given(...established);
    expect(await verify()).toEqual({
      skId: SK_ID,
      kind: 'ESTABLISH',
      number: '17 Tahun 2023',
      decreedOn: '2023-11-20',
      issuer: 'LURAH REJOMULYO',
      kimName: 'Rejomulyo Informatif',
      level: 'KELURAHAN',
      wilayah: '18.72.05.1001',
      region: 'Kelurahan Rejomulyo, Kecamatan Metro Selatan, Kota Metro',
      status: 'VALID',
      termStart: '2023-11-20',
      termEnd: '2028-11-19',
      changedBy: [],
    });
  });

  it('knows no decree that was not issued', async () => {
    await given(...established);
    await expect(verify(OTHER_SK_ID)).rejects.toMatchObject({ code: 'sk_not_found' });
  });

  it('has no personal data in it', async () => {
    await given(...established, skFacts.amended);
    const rows = await spec.database.query('select * from sk_verification_v1');
    expect(JSON.stringify(rows)).not.toContain('5f4dcc3b');
  });

  it('is over in the city the day after the last day of its term, whether that was recorded yet or not', async () => {
    await given(...established);
    expect(await verify(SK_ID, '2028-11-19T16:59:59.999Z')).toMatchObject({ status: 'VALID' });
    expect(await verify(SK_ID, '2028-11-19T17:00:00.000Z')).toMatchObject({ status: 'EXPIRED' });
  });

  it('has no end of its own when it states no term', async () => {
    const { termEnd: _termEnd, ...data } = skIssued.data;
    await given(...established.slice(0, -2), { ...skIssued, data });
    expect(await verify(SK_ID, '2099-01-01T03:00:00.000Z')).toMatchObject({ status: 'VALID' });
  });

  it('goes on to the end of an extension, which is a decree on it', async () => {
    await given(...established, skFacts.extended);
    expect(await verify(SK_ID, '2029-01-01T03:00:00.000Z')).toMatchObject({
      status: 'VALID',
      termEnd: '2030-11-19',
      changedBy: [{ skId: EXTENSION_ID, kind: 'EXTEND', number: '3 Tahun 2024', decreedOn: '2024-02-01' }],
    });
    expect(await verify(EXTENSION_ID, '2030-11-20T03:00:00.000Z')).toMatchObject({
      status: 'EXPIRED',
      on: { skId: SK_ID },
    });
  });

  it('names the decree that amended it, and that one names it', async () => {
    await given(...established, skFacts.amended);
    expect(await verify()).toMatchObject({ status: 'VALID', changedBy: [{ skId: AMENDMENT_ID, kind: 'AMEND' }] });
    expect(await verify(AMENDMENT_ID)).toMatchObject({
      kind: 'AMEND',
      status: 'VALID',
      on: { skId: SK_ID },
      changedBy: [],
    });
  });

  it('ends with its revocation, and its amendments with it, while the revocation holds', async () => {
    await given(...established, skFacts.amended, skFacts.revoked);
    expect(await verify()).toMatchObject({ status: 'REVOKED', endedBy: { skId: REVOCATION_ID, kind: 'REVOKE' } });
    expect(await verify(AMENDMENT_ID)).toMatchObject({ status: 'REVOKED' });
    expect(await verify(REVOCATION_ID, '2099-01-01T03:00:00.000Z')).toMatchObject({
      status: 'VALID',
      on: { skId: SK_ID },
    });
  });

  it('ends when another takes its place, whatever its term', async () => {
    await given(...established, skFacts.superseding, skFacts.superseded);
    expect(await verify(SK_ID, '2099-01-01T03:00:00.000Z')).toMatchObject({
      status: 'SUPERSEDED',
      endedBy: { skId: OTHER_SK_ID },
    });
    expect(await verify(OTHER_SK_ID)).toMatchObject({ status: 'VALID', kind: 'SUPERSEDE', changedBy: [] });
  });

  it('shows the name that the KIM bore when it was decreed', async () => {
    const renamed: KimEvent = {
      type: 'KimRenamed',
      data: { kimId: KIM_ID, name: 'Suara Rejomulyo', formerName: 'Rejomulyo Informatif' },
    };
    await given(...established, renamed, skFacts.amended);
    expect(await verify()).toMatchObject({ kimName: 'Rejomulyo Informatif' });
    expect(await verify(AMENDMENT_ID)).toMatchObject({ kimName: 'Suara Rejomulyo' });
  });

  it.each([
    ['valid', signer],
    ['unknown_key', newSigner()],
  ])('says of a signature by whom it is: %s', async (signatureState, by) => {
    const sha256 = createHash('sha256').update('a document').digest('hex');
    const document = { sha256, bytes: 10, signature: await by.sign(sha256) };
    await given(...established.slice(0, -2), { ...skIssued, data: { ...skIssued.data, document } });
    expect((await verify()).document).toEqual({ ...document, signatureState });
  });

  it('rests on keys that are public', async () => {
    const { keys } = await new GetSigningKeysHandler(signer).execute();
    expect(new GetSigningKeys({}).data).toEqual({});
    expect(keys).toEqual(signer.publicKeys);
  });
});
