import { createHmac } from 'node:crypto';
import { decrypt, encrypt } from './cipher';
import type { SubjectKeys } from './subject-keys';

/** Fields by name, in clear. */
export type Fields = Readonly<Record<string, string>>;

/** One person's encrypted fields, as they lie in the log and in read models, and the stream they were stored in. */
export interface SealedFields {
  readonly subject: string;
  readonly stream: string;
  readonly fields: Fields;
}

const VERSION = 'sealed.v1.';

/** Whose key fingerprints are made with: nobody's, so that it outlives every person's. */
const FINGERPRINTS = 'fingerprints';

/** A value can be opened only as the field, in the stream and for the subject that it was sealed for. */
const context = (subject: string, stream: string, field: string): string => JSON.stringify([subject, stream, field]);

/** Encrypts personal fields under their subject's key and opens them again. */
export class PersonalData {
  constructor(private readonly keys: SubjectKeys) {}

  async seal(subject: string, stream: string, fields: Fields): Promise<Fields> {
    if (Object.keys(fields).length === 0) return {}; // and so no key is made of which nothing would be left to destroy
    const key = await this.keys.keyOf(subject);
    const seal = (field: string, value: string): string =>
      VERSION + encrypt(key, Buffer.from(value), context(subject, stream, field)).toString('base64url');
    return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, seal(field, value)]));
  }

  /**
   * The same for the same text, and of no use to whoever guesses the text without the key: HMAC-SHA-256 in base64url.
   */
  async fingerprint(text: string): Promise<string> {
    return createHmac('sha256', await this.keys.keyOf(FINGERPRINTS))
      .update(text)
      .digest('base64url');
  }

  /** In the order given; empty for a subject whose key was destroyed. Throws when a value was tampered with. */
  async open(sealed: readonly SealedFields[]): Promise<Fields[]> {
    const keys = await this.keys.find([...new Set(sealed.map(({ subject }) => subject))]);
    return sealed.map(({ subject, stream, fields }) => {
      const key = keys.get(subject);
      if (!key) return {};
      const open = (field: string, value: string): string =>
        decrypt(
          key,
          Buffer.from(value.slice(VERSION.length), 'base64url'),
          context(subject, stream, field),
        ).toString();
      return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, open(field, value)]));
    });
  }
}
