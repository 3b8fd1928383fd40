import { randomUUID } from 'node:crypto';
import { METRO } from '@app/city/testing';
import { Problem, type Stamp } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { ClaimKimName } from '../kim-name/kim-name.commands';
import { kimNameId } from '../kim-name/kim-name-id';
import { KimNames } from '../kim-name/kim-names';
import { DissolveKim, ProposeKim, RenameKim } from './kim.commands';
import { LURAH } from './kim.fixtures';
import { ProposeKimHandler, RenameKimHandler } from './kim.handlers';
import { KimNameClaims } from './kim-name-claims';
import { Kims } from './kims';

const WILAYAH = '18.72.05.1001';

describe('A name in a region', () => {
  let kims: Kims;
  let names: KimNames;
  let claims: KimNameClaims;
  let handlers: { propose: ProposeKimHandler; rename: RenameKimHandler };

  beforeEach(() => {
    const store = new InMemoryEventStore();
    kims = new Kims(store, METRO);
    names = new KimNames(store);
    claims = new KimNameClaims(kims, names);
    handlers = { propose: new ProposeKimHandler(kims, claims), rename: new RenameKimHandler(kims, claims) };
  });

  const stamp = (): Stamp => ({ ...LURAH, commandId: randomUUID() });
  const proposal = (name: string, wilayah = WILAYAH) =>
    new ProposeKim(
      { kimId: randomUUID(), name, wilayah },
      wilayah === WILAYAH ? stamp() : { ...stamp(), by: { ...LURAH.by, jurisdiction: wilayah } },
    );
  const codeOf = (refusal: unknown): string => (refusal instanceof Problem ? refusal.code : String(refusal));
  const propose = (command: ProposeKim) => handlers.propose.execute(command).then(() => 'proposed', codeOf);
  const rename = (kimId: string, name: string) =>
    handlers.rename.execute(new RenameKim({ kimId, name }, stamp())).then(() => 'renamed', codeOf);

  it('goes to one of 50 that ask for it at the same time', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => propose(proposal(index % 2 ? 'Suara Kita' : 'KIM  suara kita'))),
    );
    expect(outcomes.filter((outcome) => outcome === 'proposed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'kim_name_taken')).toHaveLength(49);
  });

  it('is not taken from the one who came first by one whose claim was abandoned', async () => {
    const [late, first] = [proposal('Suara Kita'), proposal('Suara Kita')];
    for (const each of [late, first]) await claims.claim(each, WILAYAH);
    await expect(claims.claim(late, WILAYAH).catch(codeOf)).resolves.toBe('kim_name_taken');
    await expect(propose(first)).resolves.toBe('proposed');
  });

  it('is another in another region', async () => {
    await expect(propose(proposal('Suara Kita'))).resolves.toBe('proposed');
    await expect(propose(proposal('Suara Kita', '18.72.05.1002'))).resolves.toBe('proposed');
  });

  it('gives a repeated proposal the same answer', async () => {
    const command = proposal('Suara Kita');
    const answers = await Promise.all(Array.from({ length: 50 }, () => handlers.propose.execute(command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is free again when its KIM took another, and then no longer free for that KIM', async () => {
    const first = proposal('Suara Kita');
    await propose(first);
    await expect(rename(first.data.kimId, 'Suara Lain')).resolves.toBe('renamed');
    await expect(propose(proposal('Suara Kita'))).resolves.toBe('proposed');
    await expect(rename(first.data.kimId, 'Suara Kita')).resolves.toBe('kim_name_taken');
  });

  it('is taken back by its KIM when nobody took it', async () => {
    const first = proposal('Suara Kita');
    await propose(first);
    await rename(first.data.kimId, 'Suara Lain');
    await expect(rename(first.data.kimId, 'Suara Kita')).resolves.toBe('renamed');
    await expect(propose(proposal('Suara Kita'))).resolves.toBe('kim_name_taken');
  });

  it('goes to one KIM when one comes back to it while another asks for it', async () => {
    for (let round = 0; round < 20; round++) {
      const name = `Suara ${round}`;
      const first = proposal(name);
      await propose(first);
      await rename(first.data.kimId, `${name} lain`);
      const outcomes = await Promise.all([rename(first.data.kimId, name), propose(proposal(name))]);
      expect(outcomes.filter((outcome) => outcome !== 'kim_name_taken')).toHaveLength(1);
    }
  });

  it('goes to the next when its KIM has ended', async () => {
    const first = proposal('Suara Kita');
    await propose(first);
    const end = { kimId: first.data.kimId, dissolvedOn: '2024-02-20', reason: 'BATAL_DIBENTUK' } as const;
    await kims.handle(first.data.kimId, new DissolveKim(end, stamp()));
    await expect(propose(proposal('Suara Kita'))).resolves.toBe('proposed');
  });

  it('goes to the next when the proposal that claimed it never came, and not to that one when it comes late', async () => {
    const lost = proposal('Suara Kita');
    const { kimId, name } = lost.data;
    const claim = { wilayah: WILAYAH, name, kimId, claimId: lost.stamp.commandId };
    await names.handle(kimNameId(WILAYAH, name), new ClaimKimName(claim, lost.stamp));
    await expect(propose(proposal('Suara Kita'))).resolves.toBe('proposed');
    await expect(propose(lost)).resolves.toBe('kim_name_taken');
  });
});
