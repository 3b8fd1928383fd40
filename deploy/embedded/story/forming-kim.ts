import type { Occupation, Post, Unsur, Written } from '@app/contracts';
import { accepted, type Answer, type ApiClient, type ProblemDocument, refused } from './api-client';
import type { Scene } from './scene';

/** Who acts, and as whom. */
export interface Office {
  readonly title: string;
  /** Where the people live whom it registers. */
  readonly wilayah: string;
  readonly api: ApiClient;
  /** Person id of whoever signs its decrees. Left out for an office that issues none. */
  readonly signatory?: string;
}

type Tell = (scene: Scene) => void;

const POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** Members come in turns from the elements and occupations that the article names. */
const UNSUR: readonly Unsur[] = ['KWT', 'KARANG_TARUNA', 'KADER_POSYANDU', 'SENI_BUDAYA', 'UMKM'];
const OCCUPATIONS: readonly Occupation[] = ['PETANI', 'MAHASISWA', 'LAINNYA', 'PELAJAR', 'PEDAGANG'];

const inTurn = <T>(list: readonly T[], index: number): T => {
  const chosen = list[index % list.length];
  if (chosen === undefined) throw new Error('An empty list has no turns');
  return chosen;
};

/** A KIM on its way to its SK, through the public API. */
export class FormingKim {
  private constructor(
    readonly kimId: string,
    private readonly name: string,
    private readonly office: Office,
    private readonly tell: Tell,
    /** Person ids, in the order in which they joined. */
    private readonly members: string[],
  ) {}

  static async propose(name: string, office: Office, day: string, tell: Tell): Promise<FormingKim> {
    const answer = await office.api.post<Written>('/v1/kims', { name, wilayah: office.wilayah });
    const { id } = accepted(answer);
    tell({ day, who: office.title, what: `proposes the KIM "${name}"` });
    return new FormingKim(id, name, office, tell, []);
  }

  /** The same KIM, with another acting. */
  by(office: Office): FormingKim {
    return new FormingKim(this.kimId, this.name, office, this.tell, this.members);
  }

  get ketuaId(): string {
    return inTurn(this.members, 0);
  }

  async holdMusyawarah(day: string, participants: number): Promise<void> {
    accepted(await this.change('musyawarah', { heldOn: day, participants }));
    this.say(day, `records the musyawarah of ${participants} people`);
  }

  /** Registers so many people, and makes them members. */
  async recruit(day: string, count: number): Promise<void> {
    for (let joined = 0; joined < count; joined++) {
      const personId = await this.registerPerson();
      accepted(await this.join(day, personId));
      this.members.push(personId);
    }
    this.say(day, `registers ${count} people as members, ${this.members.length} in all`);
  }

  async recruitRefused(day: string, code: string): Promise<void> {
    const answer = await this.join(day, await this.registerPerson());
    this.say(day, `adds member ${this.members.length + 1} to "${this.name}"`, refused(answer, code));
  }

  /** One of the members, whose id is returned, leaves and somebody else comes: an officer of the KIM sees to that. */
  async exchangeMember(day: string, officer: Office): Promise<string> {
    const leaving = inTurn(this.members, this.members.length - 1);
    const newcomer = await this.registerPerson();
    const own = this.by(officer);
    accepted(await own.change(`members/${leaving}/leave`, { leftOn: day, reason: 'PINDAH' }));
    accepted(await own.join(day, newcomer));
    this.members.splice(-1, 1, newcomer);
    own.say(day, 'lets a member go who moved away, and takes in another');
    return leaving;
  }

  /** The first three members become Ketua, Sekretaris and Bendahara. */
  async electOfficers(day: string): Promise<void> {
    for (const [index, post] of POSTS.entries())
      accepted(await this.change('officers', { post, personId: inTurn(this.members, index), since: day }));
    this.say(day, 'records Ketua, Sekretaris and Bendahara');
  }

  async issueSk(day: string, number: string): Promise<void> {
    accepted(await this.decree(day, number));
    this.say(day, `issues SK ${number}: "${this.name}" is established`);
  }

  async issueSkRefused(day: string, number: string, code: string): Promise<void> {
    const answer = await this.decree(day, number);
    this.say(
      day,
      `issues SK ${number} for "${this.name}" with ${this.members.length} members`,
      refused(answer, code),
    );
  }

  async amendSk(day: string, number: string): Promise<void> {
    accepted(await this.decree(day, number, 'sk/amend'));
    this.say(day, `amends the SK by ${number}: it has the roster of today`);
  }

  async extendSk(day: string, number: string, termEnd: string): Promise<void> {
    accepted(await this.decree(day, number, 'sk/extend', { termEnd }));
    this.say(day, `extends the SK by ${number}, until ${termEnd}`);
  }

  private decree(
    day: string,
    number: string,
    what = 'sk',
    more: object = {},
  ): Promise<Answer<Written | ProblemDocument>> {
    const signatory = { personId: this.office.signatory, capacity: 'DEFINITIF' };
    return this.change(what, { number, decreedOn: day, signatory, ...more });
  }

  private async registerPerson(): Promise<string> {
    const { wilayah, api } = this.office;
    const nth = (this.members.length + 1).toString().padStart(2, '0');
    const answer = await api.post<Written>('/v1/persons', { wilayah, name: `Contoh ${nth} ${this.name}` });
    return accepted(answer).id;
  }

  private join(day: string, personId: string): Promise<Answer<Written | ProblemDocument>> {
    const turn = this.members.length;
    const member = { personId, unsur: inTurn(UNSUR, turn), occupation: inTurn(OCCUPATIONS, turn), joinedOn: day };
    return this.change('members', member);
  }

  private change(what: string, body: object): Promise<Answer<Written | ProblemDocument>> {
    return this.office.api.post(`/v1/kims/${this.kimId}/${what}`, body, '*');
  }

  private say(day: string, what: string, refusal?: ProblemDocument): void {
    this.tell({ day, who: this.office.title, what, ...(refusal && { refusal }) });
  }
}
