import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Users } from './users';

describe('The users of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eventstore-users-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const users = (text: string): Users => {
    const file = join(folder, 'users');
    writeFileSync(file, text);
    return Users.fromFile(file);
  };

  it('are known by their passwords', () => {
    const known = users('registry:first:secret\r\ntraining:second\n\n');
    expect(known.has('registry', 'first:secret')).toBe(true);
    expect(known.has('training', 'second')).toBe(true);
  });

  it('are not known by another password, name or none', () => {
    const known = users('registry:first\n');
    for (const [name, password] of [
      ['registry', 'second'],
      ['registry', ''],
      ['registry', 'first\n'],
      ['training', 'first'],
      ['training', ''],
      ['', ''],
    ] as const) {
      expect(known.has(name, password)).toBe(false);
    }
  });

  it('have a name and a password, or the file is refused without a word of it', () => {
    for (const line of ['secret', ':secret', 'secret:']) {
      expect(() => users(`registry:first\n${line}\n`)).toThrow(
        "Line 2 of the users' file is not of the form name:password",
      );
    }
  });
});
