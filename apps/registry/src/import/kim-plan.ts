import type { ClassConstructor } from 'class-transformer';
import type { City } from '@app/city';
import {
  AppointOfficerRequest,
  HoldMusyawarahRequest,
  type ImportColumn,
  type ImportFinding,
  type ImportKimRequest,
  type ImportRow,
  IssueSkRequest,
  JoinMemberRequest,
  KIM_COLUMNS,
  ProposeKimRequest,
  RegisterKimRequest,
  RegisterPersonRequest,
} from '@app/contracts';
import type { Stamp } from '@app/event-sourcing';
import { HoldMusyawarah, ProposeKim, RegisterKim } from '../kim/kim.commands';
import { AppointOfficer, JoinMember } from '../kim/roster.commands';
import { IssueSk } from '../kim/sk.commands';
import { RegisterPerson } from '../person/person.commands';
import { finding } from './import-findings';
import { commandIdOf, kimIdOf, personIdOf, skIdOf } from './import-ids';
import { regionNamed } from './region-named';
import { type Columns, RequestReader } from './request-reader';

export type ImportedCommand =
  ProposeKim | HoldMusyawarah | RegisterPerson | JoinMember | AppointOfficer | IssueSk | RegisterKim;

/** One thing to do, and where the file says so. */
export interface Step {
  readonly line: number;
  /** What is to blame when a rule says no. */
  readonly column: ImportColumn;
  readonly command: ImportedCommand;
}

/** What the rows of one KIM ask for, in the order in which it happened. */
export interface KimPlan {
  readonly kimId: string;
  readonly skId: string;
  readonly name: string;
  readonly wilayah: string;
  readonly skNumber?: string;
  /** Of the first row. */
  readonly line: number;
  readonly steps: readonly Step[];
}

/** The plan, where name and seat of the KIM are right; and every cell that is not as it must be. */
export interface Planned {
  readonly plan?: KimPlan;
  readonly findings: readonly ImportFinding[];
}

/** Reads the rows of one KIM as the same requests that the API takes, by the same rules. */
export const planned = (request: ImportKimRequest, stamp: Stamp, city: City): Planned => {
  const { file, rows } = request;
  const [first] = rows;
  if (!first) return { findings: [] };
  const { cells, line } = first;
  const region = regionNamed(city, cells.wilayah ?? '');
  const [name, wilayah] = [cells.kim_name ?? '', region?.code ?? ''];
  const planning = new Planning(file, stamp, kimIdOf(wilayah, name), wilayah);
  if (!region) planning.reader.wrong(first, 'wilayah');
  const isNamed = planning.propose(first);
  planning.findings(differing(file, rows));
  planning.findings(repeated(file, rows));
  planning.holdMusyawarah(first);
  for (const row of rows) planning.member(row);
  planning.issueSk(first);
  planning.register(first);
  const { kimId, steps, reader } = planning;
  if (!region || !isNamed) return { findings: reader.findings };
  const skNumber = cells.sk_number === undefined ? {} : { skNumber: cells.sk_number };
  return {
    plan: { kimId, skId: skIdOf(kimId), name, wilayah, line, steps, ...skNumber },
    findings: reader.findings,
  };
};

type CommandClass<Data> = new (data: Data, stamp: Stamp) => ImportedCommand;

class Planning {
  readonly steps: Step[] = [];
  readonly reader: RequestReader;

  constructor(
    private readonly file: string,
    private readonly stamp: Stamp,
    readonly kimId: string,
    private readonly wilayah: string,
  ) {
    this.reader = new RequestReader(file);
  }

  findings(found: readonly ImportFinding[]): void {
    this.reader.findings.push(...found);
  }

  propose({ line, cells: { kim_name: name } }: ImportRow): boolean {
    const { kimId, wilayah } = this;
    return this.step('propose', ProposeKim, ProposeKimRequest, { name: 'kim_name' }, line, { kimId, wilayah, name });
  }

  holdMusyawarah({ line, cells }: ImportRow): void {
    const { kimId } = this;
    const { musyawarah_on: heldOn, musyawarah_participants: participants } = cells;
    if (heldOn === undefined && participants === undefined) return;
    const columns: Columns = { heldOn: 'musyawarah_on', participants: 'musyawarah_participants' };
    const values = { kimId, heldOn, participants: whole(participants) };
    this.step('musyawarah', HoldMusyawarah, HoldMusyawarahRequest, columns, line, values);
  }

  /** Somebody becomes a member, and takes a post where the row names one. */
  member(row: ImportRow): void {
    const { kimId, wilayah } = this;
    const { line, cells } = row;
    const no = whole(cells.no);
    if (no === undefined || no < 1) return this.reader.wrong(row, 'no');
    const personId = personIdOf(kimId, no);
    const { name, nik, phone, address, birth_date: birthDate, joined_on: joinedOn } = cells;

    const ofPerson: Columns = {
      name: 'name',
      nik: 'nik',
      phone: 'phone',
      address: 'address',
      birthDate: 'birth_date',
      sex: 'sex',
    };
    const person = { personId, wilayah, name, nik, phone, address, birthDate, sex: coded(cells.sex) };
    this.step('person', RegisterPerson, RegisterPersonRequest, ofPerson, line, person, no);

    const ofMember: Columns = { joinedOn: 'joined_on', unsur: 'unsur', occupation: 'occupation' };
    const membership = { kimId, personId, joinedOn, unsur: coded(cells.unsur), occupation: coded(cells.occupation) };
    this.step('member', JoinMember, JoinMemberRequest, ofMember, line, membership, no);

    if (cells.post === undefined) return;
    const since = cells.post_since ?? joinedOn;
    const ofPost: Columns = { since: cells.post_since === undefined ? 'joined_on' : 'post_since', post: 'post' };
    const appointment = { kimId, personId, since, post: coded(cells.post) };
    this.step('post', AppointOfficer, AppointOfficerRequest, ofPost, line, appointment, no);
  }

  /** Who signed an SK of the past is not asked for, and no document of it is made. */
  issueSk({ line, cells }: ImportRow): void {
    const { kimId } = this;
    const { sk_number: number, decreed_on: decreedOn, term_start: termStart, term_end: termEnd } = cells;
    if ((number ?? decreedOn ?? termStart ?? termEnd) === undefined) return;
    const columns: Columns = {
      ...{ decreedOn: 'decreed_on', number: 'sk_number' },
      ...{ termStart: 'term_start', termEnd: 'term_end' },
    };
    const values = { kimId, skId: skIdOf(kimId), number, decreedOn, termStart, termEnd };
    this.step('sk', IssueSk, IssueSkRequest, columns, line, values);
  }

  register({ line, cells }: ImportRow): void {
    const { registered_on: registeredOn, registration_number: registrationNumber } = cells;
    if ((registeredOn ?? registrationNumber) === undefined) return;
    const columns: Columns = { registeredOn: 'registered_on', registrationNumber: 'registration_number' };
    const values = { kimId: this.kimId, registeredOn, registrationNumber };
    this.step('register', RegisterKim, RegisterKimRequest, columns, line, values);
  }

  /** False when a cell is not as it must be. A rule that says no blames the first of the columns. */
  private step<Data extends object>(
    what: string,
    command: CommandClass<Data>,
    type: ClassConstructor<Data>,
    columns: Columns,
    line: number,
    values: object,
    no?: number,
  ): boolean {
    const data = this.reader.read(type, columns, line, values);
    const [column] = Object.values(columns);
    if (!data || !column) return false;
    const { at, by, correlationId } = this.stamp;
    const commandId = commandIdOf(this.kimId, what, no);
    const stamp = { at, by, correlationId, commandId, importedFrom: `${this.file}, line ${line}` };
    this.steps.push({ line, column, command: new command(data, stamp) });
    return true;
  }
}

/** A code as the city writes it, however somebody typed it: `Karang Taruna`. */
const coded = (text: string | undefined): string | undefined => text?.toUpperCase().replaceAll(/[\s-]+/g, '_');

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;

/** Rows that say something else of the KIM than its first one does. */
const differing = (file: string, [first, ...others]: readonly ImportRow[]): ImportFinding[] =>
  others.flatMap(({ line, cells }) =>
    KIM_COLUMNS.filter((column) => cells[column] !== undefined && cells[column] !== first?.cells[column]).map(
      (column) =>
        finding(
          file,
          line,
          column,
          'differs_within_kim',
          `must be empty, or the same as in line ${first?.line}, where this KIM begins`,
        ),
    ),
  );

/** Rows with the number, or the NIK, of a row above. */
const repeated = (file: string, rows: readonly ImportRow[]): ImportFinding[] =>
  (['no', 'nik'] as const).flatMap((column) =>
    rows.flatMap(({ line, cells }, index) => {
      const earlier = rows.slice(0, index).find(({ cells: other }) => other[column] === cells[column]);
      if (!earlier || cells[column] === undefined) return [];
      const code = column === 'no' ? 'number_twice' : 'person_twice';
      return [finding(file, line, column, code, `must be another than in line ${earlier.line}, of the same KIM`)];
    }),
  );
