import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Caller, Outcome, Request } from './caller';
import type { Ledger } from './ledger';

/** Between two commands of one desk, so that the machine has time for what comes after a command, too. */
const PACE_MS = 100;

/** A command of one of the kinds below, ready to be sent, and sent again. */
export interface Order extends Request {
  readonly kind: keyof typeof EVENTS;
}

/** The events that each kind of command causes. */
const EVENTS = {
  ProposeKim: ['KimProposed'],
  RegisterPerson: ['PersonRegistered'],
  HoldMusyawarah: ['MusyawarahHeld'],
  JoinMember: ['MemberJoined'],
  LeaveMember: ['MemberLeft'],
  AppointOfficer: ['OfficerAppointed'],
  RelieveOfficer: ['OfficerRelieved'],
  IssueSk: ['SkIssued', 'KimEstablished'],
  PlanBimtek: ['BimtekPlanned'],
  AddTopic: ['TopicAdded'],
  RegisterParticipant: ['ParticipantRegistered'],
  OpenBimtek: ['BimtekOpened'],
  RecordAttendance: ['AttendanceRecorded'],
  RecordTestResult: ['TestResultRecorded'],
  CloseBimtek: ['BimtekClosed', 'CertificateIssued', 'CertificateIssued'],
} as const;

/** Where a command's events are: `/v1/kims/...` is about a KIM. */
const categoryOf = ({ path }: Request): string => {
  const [, , things = ''] = path.split('/');
  return things.replace(/s$/, '');
};

/** What was refused, or never answered: the desk goes on with something else. */
export class Broken extends Error {}

export const order = (kind: Order['kind'], path: string, body: object): Order => ({
  kind,
  path,
  body,
  idempotencyKey: randomUUID(),
});

/** Like `Promise.all`, but leaves nothing under way when something fails. */
export const together = async <T>(work: readonly Promise<T>[]): Promise<T[]> => {
  await Promise.allSettled(work);
  return Promise.all(work);
};

/** Where one official works: sends commands and writes down what the system promised. */
export class Desk {
  constructor(
    private readonly caller: Caller,
    private readonly ledger: Ledger,
    /** Code of the kelurahan that it is about. */
    readonly wilayah: string,
  ) {}

  /** Sends a command that must succeed. Returns the aggregate's id. */
  async succeed(sent: Order): Promise<string> {
    const outcome = await this.send(sent);
    if ('written' in outcome) return outcome.written.id;
    this.ledger.refused(`${sent.kind} at ${sent.path}`, outcome.problem.code);
    throw new Broken(sent.kind);
  }

  /** Sends a command and returns how it ended. Throws `Broken` when that stays unknown. */
  async send(sent: Order): Promise<Exclude<Outcome, 'unresolved'>> {
    await delay(PACE_MS);
    const outcome = await this.caller.command(sent);
    if (outcome === 'unresolved') {
      this.ledger.unresolved(`${sent.kind} at ${sent.path}`);
      throw new Broken(sent.kind);
    }
    if ('written' in outcome) {
      const { id, revision, position } = outcome.written;
      this.ledger.acknowledge({
        commandId: this.caller.commandId(sent),
        events: EVENTS[sent.kind],
        stream: `${categoryOf(sent)}-${id}`,
        revision: BigInt(revision),
        position: BigInt(position),
      });
    }
    return outcome;
  }

  /** Records that several KIM wanted one number, and which of them were told that they have it. */
  contest(number: string, winners: readonly string[]): void {
    this.ledger.contest({ number, winners: winners.map((kimId) => `kim-${kimId}`) });
  }
}
