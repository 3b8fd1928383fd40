import { randomUUID } from 'node:crypto';
import type { Post } from '@app/contracts';
import { Broken, type Desk, order, together } from './desk';

const DAY = '2023-10-25';
const POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** Forms KIM, two at a time, until the desk closes. Those that were begun are formed to their end. */
export const formKims = async (desk: Desk, closing: AbortSignal): Promise<void> => {
  while (!closing.aborted) {
    try {
      await formRivals(desk);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
  }
};

/** Two KIM of one office, ready for their SK at the same time, are given the same number: one of them gets it. */
const formRivals = async (desk: Desk): Promise<void> => {
  const rivals = await together([staff(desk), staff(desk)]);
  const number = `${randomUUID()}/Kep/2023`;
  const outcomes = await together(rivals.map((rival) => desk.send(issueSk(rival, number))));
  desk.contest(
    number,
    rivals.filter((_, index) => 'written' in (outcomes[index] ?? {})).map(({ kimId }) => kimId),
  );
  const [loser] = rivals.filter((_, index) => 'problem' in (outcomes[index] ?? {}));
  if (loser) await desk.succeed(issueSk(loser, `${randomUUID()}/Kep/2023`));
};

interface Staffed {
  readonly kimId: string;
  /** Somebody of the register, who signs its SK. */
  readonly signatory: string;
}

/** A KIM that lacks nothing but its SK. */
const staff = async (desk: Desk): Promise<Staffed> => {
  const kimId = await desk.succeed(
    order('ProposeKim', '/v1/kims', { name: `KIM ${randomUUID()}`, wilayah: desk.wilayah }),
  );
  const at = `/v1/kims/${kimId}`;
  const register = () =>
    desk.succeed(order('RegisterPerson', '/v1/persons', { wilayah: desk.wilayah, name: 'Contoh' }));
  const join = (personId: string) =>
    order('JoinMember', `${at}/members`, { personId, unsur: 'KWT', occupation: 'PETANI', joinedOn: DAY });

  const held = order('HoldMusyawarah', `${at}/musyawarah`, { heldOn: DAY, participants: 40 });
  const [, ...people] = await together([desk.succeed(held), ...POSTS.map(register)]);
  await together(people.map((personId) => desk.succeed(join(personId)))); // They race for the KIM's next revision.
  for (const [index, post] of POSTS.entries())
    await desk.succeed(order('AppointOfficer', `${at}/officers`, { post, personId: people[index], since: DAY }));
  await desk.succeed(order('RelieveOfficer', `${at}/officers/BENDAHARA/relieve`, { until: DAY }));

  const guest = await register();
  const joining = join(guest);
  await desk.succeed(joining);
  await desk.succeed(order('LeaveMember', `${at}/members/${guest}/leave`, { leftOn: DAY, reason: 'PINDAH' }));
  // The network delivers the first request once more, when by the rules it could be carried out again.
  await desk.succeed(joining);
  await desk.succeed(
    order('AppointOfficer', `${at}/officers`, { post: 'BENDAHARA', personId: people[2], since: DAY }),
  );
  return { kimId, signatory: guest };
};

const issueSk = ({ kimId, signatory }: Staffed, number: string) =>
  order('IssueSk', `/v1/kims/${kimId}/sk`, {
    number,
    decreedOn: DAY,
    signatory: { personId: signatory, capacity: 'DEFINITIF' },
  });
