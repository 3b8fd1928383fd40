import { randomUUID } from 'node:crypto';
import { Broken, type Desk, order, together } from './desk';

const DAY_MS = 24 * 3_600_000;
const PARTICIPANTS = 2;

/** Holds Bimtek one after the other, until the desk closes. One that was begun is held to its end. */
export const holdBimteks = async (desk: Desk, closing: AbortSignal): Promise<void> => {
  while (!closing.aborted) {
    try {
      await holdBimtek(desk);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
  }
};

/** Of yesterday: it is over, and nothing that follows from it is due yet, which the calendar would say at some time or other. */
const yesterday = () => {
  const day = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
  return { day, sessions: [{ start: `${day}T08:00:00Z`, end: `${day}T12:00:00Z` }] };
};

const holdBimtek = async (desk: Desk): Promise<void> => {
  const { day, sessions } = yesterday();
  const bimtekId = await desk.succeed(
    order('PlanBimtek', '/v1/bimteks', {
      ...{ organiser: 'Dinas Kominfo', kecamatan: desk.wilayah.slice(0, 8), mode: 'LURING', sessions },
      ...{ venue: `Aula ${randomUUID()}`, theme: 'Pemberdayaan KIM', capacity: PARTICIPANTS },
    }),
  );
  const at = `/v1/bimteks/${bimtekId}`;
  await desk.succeed(order('AddTopic', `${at}/topics`, { code: 'ETIKA', title: 'Etika', jp: 2 }));
  const people = await together(
    Array.from({ length: PARTICIPANTS }, () =>
      desk.succeed(order('RegisterPerson', '/v1/persons', { wilayah: desk.wilayah, name: 'Contoh' })),
    ),
  );
  const each = (work: (personId: string) => Promise<unknown>) => together(people.map(work)); // They race for the next revision.
  await each((personId) =>
    desk.succeed(
      order('RegisterParticipant', `${at}/participants`, {
        personId,
        kelurahan: desk.wilayah,
        role: 'CALON_ANGGOTA',
      }),
    ),
  );
  await desk.succeed(order('OpenBimtek', `${at}/open`, {}));
  const came = { session: 1, at: `${day}T08:00:00Z` };
  await each((personId) => desk.succeed(order('RecordAttendance', `${at}/attendance`, { personId, ...came })));
  await each((personId) =>
    desk.succeed(order('RecordTestResult', `${at}/test-results`, { personId, test: 'POST', score: 80 })),
  );
  const minutes = { number: `${randomUUID()}/BA`, signedOn: day, summary: 'Selesai' };
  await desk.succeed(order('CloseBimtek', `${at}/close`, { minutes }));
};
