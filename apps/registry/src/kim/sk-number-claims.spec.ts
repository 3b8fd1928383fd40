import { randomUUID } from 'node:crypto';
import { METRO } from '@app/city/testing';
import { Problem, type Stamp } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { ClaimSkNumber } from '../sk-number/sk-number.commands';
import { skNumberId } from '../sk-number/sk-number-id';
import { SkNumbers } from '../sk-number/sk-numbers';
import { HoldMusyawarah, ProposeKim } from './kim.commands';
import { existing } from './kim.decider';
import { kimProposed, LURAH, members, musyawarahHeld, officers, SIGNATORY, skIssued } from './kim.fixtures';
import { Kims } from './kims';
import { AppointOfficer, JoinMember } from './roster.commands';
import { IssueSk } from './sk.commands';
import { SkNumberClaims } from './sk-number-claims';

const { number, decreedOn, issuingOffice } = skIssued.data;

describe('The number of an SK', () => {
  let kims: Kims;
  let numbers: SkNumbers;
  let claims: SkNumberClaims;

  beforeEach(() => {
    const store = new InMemoryEventStore();
    kims = new Kims(store, METRO);
    numbers = new SkNumbers(store);
    claims = new SkNumberClaims(kims, numbers);
  });

  const stamp = (): Stamp => ({ ...LURAH, commandId: randomUUID() });
  /** A KIM that is ready for its SK. */
  const readyKim = async (): Promise<string> => {
    const kimId = randomUUID();
    await kims.handle(kimId, new ProposeKim({ ...kimProposed.data, kimId }, stamp()));
    await kims.handle(kimId, new HoldMusyawarah({ ...musyawarahHeld.data, kimId }, stamp()));
    for (const { data } of members(3)) await kims.handle(kimId, new JoinMember({ ...data, kimId }, stamp()));
    for (const { data } of officers) await kims.handle(kimId, new AppointOfficer({ ...data, kimId }, stamp()));
    return kimId;
  };
  const skOf = (kimId: string, as = number) =>
    new IssueSk({ kimId, skId: randomUUID(), number: as, decreedOn, signatory: SIGNATORY }, stamp());
  const claim = async (command: IssueSk) => claims.claim(command, existing(await kims.current(command.data.kimId)));
  const codeOf = (refusal: unknown): string => (refusal instanceof Problem ? refusal.code : String(refusal));
  /** As the handler does it: claims the number, then issues the SK. */
  const issue = async (command: IssueSk): Promise<string> => {
    try {
      await claim(command);
      await kims.handle(command.data.kimId, command);
      return 'issued';
    } catch (refusal) {
      return codeOf(refusal);
    }
  };

  it('is not taken from the one who came first by one whose SK was abandoned', async () => {
    const [late, first] = [skOf(await readyKim()), skOf(await readyKim())];
    for (const each of [late, first]) await claim(each);
    await expect(claim(late).catch(codeOf)).resolves.toBe('sk_number_taken');
    await expect(issue(first)).resolves.toBe('issued');
  });

  it('goes to one of 20 KIM that ask for it at the same time, however they write it', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, readyKim));
    const outcomes = await Promise.all(
      all.map((kimId, index) => issue(skOf(kimId, index % 2 ? number : number.toLowerCase()))),
    );
    expect(outcomes.filter((outcome) => outcome === 'issued')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'sk_number_taken')).toHaveLength(19);
  });

  it('goes to the next when the SK that claimed it never came, and not to that one when it comes late', async () => {
    const lost = skOf(await readyKim());
    const { kimId, skId } = lost.data;
    await numbers.handle(
      skNumberId(issuingOffice, number),
      new ClaimSkNumber({ issuingOffice, number, kimId, skId }, lost.stamp),
    );
    await expect(issue(skOf(await readyKim()))).resolves.toBe('issued');
    await expect(issue(lost)).resolves.toBe('sk_number_taken');
  });

  it('stays with the SK that was issued under it', async () => {
    const first = skOf(await readyKim());
    await issue(first);
    await expect(issue(skOf(await readyKim()))).resolves.toBe('sk_number_taken');
    await expect(issue(first)).resolves.toBe('issued'); // the same request again
  });
});
