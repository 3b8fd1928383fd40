import { Injectable } from '@nestjs/common';
import { type Actor, followUp, type Stamp, type Taken } from '@app/event-sourcing';
import { Pseudonyms } from '@app/personal-data';
import { maySeePeopleOf } from '../person/person.authority';
import { AbandonNikClaim } from '../person/person.commands';
import { Persons } from '../person/persons';
import { taken } from '../registry.refusals';
import { ClaimNik } from './nik.commands';
import { Niks } from './niks';

/** Who bears a NIK: the id that leads to the record without a detour. */
export interface Bearer {
  readonly personId: string;
  readonly wilayah: string;
}

/**
 * Claims a NIK before it is recorded. Two streams cannot be written as one, so a claim may be left behind by a request that
 * failed between the two: whoever wants the NIK next first makes sure that it never is recorded for the person who holds
 * the claim. Who was erased bears no NIK: the claim passes on, and nobody is recognised by it.
 */
@Injectable()
export class NikClaims {
  constructor(
    private readonly niks: Niks,
    private readonly persons: Persons,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  /** Under which a NIK is claimed, however it is punctuated. */
  idOf(nik: string): Promise<string> {
    return this.pseudonyms.of('nik', nik.replaceAll(/\D/g, ''));
  }

  /** Undefined when nobody bears the NIK now. */
  async bearerOf(nikId: string): Promise<Bearer | undefined> {
    const claim = await this.niks.current(nikId);
    return claim.status === 'claimed' ? this.bearerBehind(claim.personId, nikId) : undefined;
  }

  /** Throws `Taken` when somebody else bears the NIK, and says who to those who may see that person. */
  async claim(nikId: string, personId: string, stamp: Stamp): Promise<void> {
    const claim = await this.niks.current(nikId);
    const holder = claim.status === 'claimed' && claim.personId !== personId ? claim.personId : undefined;
    if (holder !== undefined) await this.abandon(holder, nikId, stamp);
    const data = { nikId, personId, ...(holder !== undefined && { abandonedBy: holder }) };
    await this.niks.handle(nikId, new ClaimNik(data, followUp(stamp, `claim ${nikId}`)));
  }

  private async abandon(holder: string, nikId: string, stamp: Stamp): Promise<void> {
    const bearer = await this.bearerBehind(holder, nikId);
    if (bearer) throw known(bearer, stamp.by);
    const { personId, person } = await this.persons.survivorOf(holder);
    if (personId !== holder || person.status === 'erased') return; // neither will ever bear a NIK again
    const abandon = new AbandonNikClaim({ personId: holder, nikId }, followUp(stamp, `abandon ${nikId}`));
    await this.persons.handle(holder, abandon);
  }

  private async bearerBehind(holder: string, nikId: string): Promise<Bearer | undefined> {
    const claimed = await this.persons.current(holder);
    const bears = (claimed.status === 'registered' || claimed.status === 'merged') && claimed.nikId === nikId;
    if (!bears) return undefined;
    const { personId, person } = await this.persons.survivorOf(holder);
    return person.status === 'registered' ? { personId, wilayah: person.wilayah } : undefined;
  }
}

const known = ({ personId, wilayah }: Bearer, by: Actor): Taken =>
  taken(
    'person_known',
    maySeePeopleOf(by, wilayah)
      ? `The person is registered already, as ${personId}`
      : 'The person is registered already, in a region whose records you do not keep',
  );
