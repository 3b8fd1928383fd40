import { createHmac } from 'node:crypto';
import type { SubjectKeys } from './subject-keys';

/**
 * Recognises a value again without keeping it: HMAC-SHA256 under a key of the key store, one for each kind of value. A
 * plain hash would not do: a NIK can be guessed, and so can its hash. Whoever has the key can guess as well, so it is kept
 * as the keys of people are, and never destroyed.
 */
export class Pseudonyms {
  constructor(private readonly keys: SubjectKeys) {}

  /** 64 hexadecimal digits: the same for the same value of the same kind. */
  async of(kind: string, value: string): Promise<string> {
    const key = await this.keys.keyOf(`pseudonym:${kind}`);
    return createHmac('sha256', key).update(value).digest('hex');
  }
}
