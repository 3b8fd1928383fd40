import { decrypt, encrypt, KEY_BYTES } from './cipher';

const KEY = Buffer.alloc(KEY_BYTES, 7);
const OTHER_KEY = Buffer.alloc(KEY_BYTES, 8);
const PLAIN = Buffer.from('Contoh Satu, Jalan Kenari 9 — ꦱ');
const CONTEXT = '["p-1","person-p-1","name"]';

describe('An encrypted value', () => {
  it('is opened with the same key and context', () => {
    expect(decrypt(KEY, encrypt(KEY, PLAIN, CONTEXT), CONTEXT)).toEqual(PLAIN);
    expect(decrypt(KEY, encrypt(KEY, Buffer.alloc(0), CONTEXT), CONTEXT)).toEqual(Buffer.alloc(0));
  });

  it('is not opened with another key or in another context', () => {
    const sealed = encrypt(KEY, PLAIN, CONTEXT);
    expect(() => decrypt(OTHER_KEY, sealed, CONTEXT)).toThrow();
    expect(() => decrypt(KEY, sealed, '["p-2","person-p-1","name"]')).toThrow();
    expect(() => decrypt(KEY, sealed, '')).toThrow();
  });

  it('is not opened when any one of its bytes was changed', () => {
    const sealed = encrypt(KEY, PLAIN, CONTEXT);
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => decrypt(KEY, changed, CONTEXT)).toThrow();
    }
  });

  it('is not opened when it was cut short', () => {
    const sealed = encrypt(KEY, PLAIN, CONTEXT);
    for (let length = 0; length < sealed.length; length++) {
      expect(() => decrypt(KEY, sealed.subarray(0, length), CONTEXT)).toThrow();
    }
  });

  it('is not opened by a shorter tag, which would be easier to guess', () => {
    const short = encrypt(KEY, Buffer.alloc(0), CONTEXT).subarray(12, 16);
    expect(() => decrypt(KEY, short, CONTEXT)).toThrow(/tag/i);
  });

  it('looks different every time', () => {
    const sealed = Array.from({ length: 100 }, () => encrypt(KEY, PLAIN, CONTEXT));
    expect(new Set(sealed.map((value) => value.subarray(0, 12).toString('hex'))).size).toBe(100);
    expect(new Set(sealed.map((value) => value.toString('hex'))).size).toBe(100);
  });

  it('shows nothing of what is in it', () => {
    expect(encrypt(KEY, PLAIN, CONTEXT).includes('Contoh')).toBe(false);
  });
});
