import { generateKeyPairSync } from 'node:crypto';
import { ed25519Signer } from '@app/documents';
import { BIMTEK_ID, personId, SESSIONS } from '../bimtek/bimtek.fixtures';
import { CheckInCodes } from './check-in-codes';

const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

const OPENING = { bimtekId: BIMTEK_ID, personId: personId(1), session: 1 };
const UNTIL = SESSIONS[0]?.end ?? '';

describe('A check-in code', () => {
  const key = pem();
  const codes = new CheckInCodes(ed25519Signer(key));

  it('says what it opens', async () => {
    const code = await codes.write(OPENING, UNTIL);
    expect(code).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    await expect(codes.read(code)).resolves.toEqual(OPENING);
  });

  it('is the same whenever it is asked for', async () => {
    expect(await codes.write(OPENING, UNTIL)).toBe(await codes.write(OPENING, UNTIL));
  });

  it('is still one after the key was changed', async () => {
    const code = await codes.write(OPENING, UNTIL);
    await expect(new CheckInCodes(ed25519Signer(`${pem()}\n${key}`)).read(code)).resolves.toEqual(OPENING);
  });

  it('is none when anything of it was changed, or when another signed it', async () => {
    const code = await codes.write(OPENING, UNTIL);
    const other = Buffer.from(JSON.stringify({ ...OPENING, personId: personId(2), until: UNTIL })).toString(
      'base64url',
    );
    await expect(codes.read([other, ...code.split('.').slice(1)].join('.'))).resolves.toBeUndefined();
    await expect(
      codes.read(await new CheckInCodes(ed25519Signer(pem())).write(OPENING, UNTIL)),
    ).resolves.toBeUndefined();
    await expect(codes.read('a.b.c')).resolves.toBeUndefined();
  });
});
