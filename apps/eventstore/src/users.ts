import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Who may call. */
export class Users {
  private readonly digests: ReadonlyMap<string, Buffer>;

  private constructor(lines: readonly string[]) {
    this.digests = new Map(lines.map(toNameAndDigest));
  }

  /** A line `name:password` for each user. @throws when the file is malformed, without repeating what it holds. */
  static fromFile(file: string): Users {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    return new Users(lines.filter((line) => line !== ''));
  }

  /** Takes the same time for a name that is not known, and for every wrong password. */
  has(name: string, password: string): boolean {
    const known = this.digests.get(name);
    const isRight = timingSafeEqual(digestOf(password), known ?? NO_PASSWORD);
    return isRight && known !== undefined;
  }
}

const digestOf = (password: string): Buffer => createHash('sha256').update(password).digest();

const NO_PASSWORD = digestOf('');

const toNameAndDigest = (line: string, index: number): [string, Buffer] => {
  const [, name, password] = /^([^:]+):(.+)$/.exec(line) ?? [];
  if (!name || !password) throw new Error(`Line ${index + 1} of the users' file is not of the form name:password`);
  return [name, digestOf(password)];
};
