import { readFileSync } from 'node:fs';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { removeDataFolder, temporaryDataFolder } from './data-folder';
import { secretsOf } from './secrets';
import { AUDIENCE, ISSUER, issueToken } from './tokens';

describe('A token of the local issuer', () => {
  const dataDir = temporaryDataFolder();
  afterAll(() => removeDataFolder(dataDir));

  const verified = (token: string) => {
    const jwks = JSON.parse(readFileSync(secretsOf(dataDir).jwksFile, 'utf8')) as JSONWebKeySet;
    return jwtVerify(token, createLocalJWKSet(jwks), { issuer: ISSUER, audience: AUDIENCE, typ: 'at+jwt' });
  };

  it('says who acts, as what, where and until when', async () => {
    const token = await issueToken(dataDir, {
      role: 'ketua',
      jurisdiction: '0190a5f0-0000-7000-8000-000000000001',
      subject: 'person-1',
      hours: 2,
    });
    const { payload, protectedHeader } = await verified(token);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: secretsOf(dataDir).tokenKey.kid });
    expect(payload).toMatchObject({
      sub: 'person-1',
      role: 'ketua',
      jurisdiction: '0190a5f0-0000-7000-8000-000000000001',
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(2 * 3600);
  });

  it('says what an API client may ask for', async () => {
    const token = await issueToken(dataDir, { role: 'api_client', jurisdiction: '18.72', scope: 'read:kim' });
    expect((await verified(token)).payload).toMatchObject({ role: 'api_client', scope: 'read:kim' });
  });

  it('names an official after role and place when nobody else is named', async () => {
    const token = await issueToken(dataDir, { role: 'lurah', jurisdiction: '18.72.05.1001' });
    expect((await verified(token)).payload.sub).toBe('lurah.18.72.05.1001');
  });

  it('is refused for a role that does not exist, with those that do', async () => {
    await expect(issueToken(dataDir, { role: 'raja', jurisdiction: '18.72' })).rejects.toThrow(
      'There is no role "raja": it is one of admin_diskominfo, camat, lurah, ketua, sekretaris, anggota, warga, verifikator_hoaks, auditor, api_client',
    );
    await expect(issueToken(dataDir, { role: 'toString', jurisdiction: '18.72' })).rejects.toThrow(
      'There is no role',
    );
  });

  it.each([
    ['admin_diskominfo', '18.72.05'],
    ['camat', '18.72'],
    ['lurah', '18.72.05'],
    ['lurah', '18.72.05.1001x'],
    ['auditor', 'Metro'],
    ['ketua', '18.72.05.1001'],
    ['sekretaris', ''],
    ['anggota', '18.72'],
    ['warga', '18.72.05'],
    ['verifikator_hoaks', 'Metro'],
    ['api_client', ''],
  ])('is refused for a %s of "%s"', async (role, jurisdiction) => {
    await expect(issueToken(dataDir, { role, jurisdiction })).rejects.toThrow('give the ');
  });
});
