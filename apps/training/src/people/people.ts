import { Injectable } from '@nestjs/common';
import {
  type CommandStamp,
  findPersonByNik,
  identifyPerson,
  type NamedPerson,
  type QueryContext,
  READ_PEOPLE_LIMIT,
  readPeople,
  type ReadingPurpose,
  registerPerson,
  type RegisterPersonRequest,
  type Somebody,
} from '@app/contracts';
import { followUp, Invalid, NotFound } from '@app/event-sourcing';
import { type RpcContext, RpcClient } from '@app/messaging';
import type { Identified } from '../bimtek/somebody';

/**
 * The people of the registry. Who is not in it yet is registered there, by the word of whoever sent the command; what is
 * said of them goes no further than that: commands and facts of training have ids. Whoever is spoken of again is the same
 * person: known by NIK, or by a repeat of the same command.
 */
@Injectable()
export class People {
  constructor(private readonly rpc: RpcClient) {}

  /**
   * Throws what the registry refuses with: `person_not_found`, `person_erased`, `person_known`, `forbidden`.
   * @param rehearse throws when the command would be refused: nobody is registered for nothing then
   */
  async identified<Request extends Somebody>(
    request: Request,
    stamp: CommandStamp,
    { deadline }: Pick<RpcContext, 'deadline'>,
    rehearse: (identified: Identified<Request>) => Promise<unknown>,
  ): Promise<Identified<Request>> {
    const { personId, person, ...rest } = request;
    if (!person) return { ...rest, personId: await this.mustBeKnown(personId, stamp, deadline) };
    const known = await this.bearerOf(person.nik, stamp, deadline);
    if (known !== undefined) return { ...rest, personId: known };
    const identified = { ...rest, personId: followUp(stamp, 'the person').commandId };
    await rehearse(identified);
    await this.register({ ...person, personId: identified.personId }, stamp, deadline);
    return identified;
  }

  /**
   * How people are called on a paper of a Bimtek, in the order given: each call is on record in the registry with its
   * purpose. Without a name is who was erased, is unknown, or may not be processed now. Throws `forbidden` unless the caller
   * may see people of the kecamatan.
   */
  async named(
    personIds: readonly string[],
    { purpose, kecamatan }: { readonly purpose: ReadingPurpose; readonly kecamatan: string },
    { at, by }: QueryContext,
    { correlationId, deadline }: Pick<RpcContext, 'correlationId' | 'deadline'>,
  ): Promise<NamedPerson[]> {
    const named: NamedPerson[] = [];
    for (let start = 0; start < personIds.length; start += READ_PEOPLE_LIMIT) {
      const some = personIds.slice(start, start + READ_PEOPLE_LIMIT);
      const asked = { personIds: some, purpose, wilayah: kecamatan };
      const { people } = await this.rpc.query(readPeople, asked, { at, by }, { correlationId, deadline });
      named.push(...people);
    }
    return named;
  }

  /** Undefined for nobody, and for somebody whose record the caller does not keep. */
  private async bearerOf(nik: string | undefined, stamp: CommandStamp, deadline: Date | undefined) {
    if (nik === undefined) return undefined;
    const { at, by, correlationId } = stamp;
    try {
      return (await this.rpc.query(findPersonByNik, { nik }, { at, by }, { correlationId, deadline })).personId;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** Under an id that follows from the command: a repeat registers nobody twice. */
  private async register(person: RegisterPersonRequest, stamp: CommandStamp, deadline: Date | undefined) {
    const { ifRevision: _ofTheBimtek, ...own } = stamp;
    const registration = { ...own, commandId: followUp(stamp, 'register the person').commandId };
    await this.rpc.command(registerPerson, person, registration, { deadline });
  }

  private async mustBeKnown(personId: string | undefined, stamp: CommandStamp, deadline: Date | undefined) {
    if (personId === undefined) throw new Invalid([{ field: 'personId', message: 'personId must be a UUID' }]);
    const { at, by, correlationId } = stamp;
    await this.rpc.query(identifyPerson, { personId }, { at, by }, { correlationId, deadline });
    return personId;
  }
}
