import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ErasurePolicy } from '../person/erasure.policy';
import { RequestErasure } from '../person/person.commands';
import { Persons } from '../person/persons';
import { PersonKims } from '../person-kims/person-kims.queries';
import { PersonRecords } from '../person-record/person-record.queries';
import { rejected } from '../registry.refusals';

/** Erases a person unless an SK in force names them. That it was refused is a fact too, and the caller is told so. */
@CommandHandler(RequestErasure)
export class RequestErasureHandler implements ICommandHandler<RequestErasure> {
  constructor(
    private readonly persons: Persons,
    private readonly records: PersonRecords,
    private readonly kims: PersonKims,
    private readonly policy: ErasurePolicy,
  ) {}

  async execute({ data, stamp }: RequestErasure) {
    const sk = await this.kims.skNaming(await this.records.idsOf(data.personId));
    const skIds = sk.filter(({ inForce }) => inForce).map(({ skId }) => skId);
    const written = await this.persons.change(
      new RequestErasure({ ...data, kept: { skIds, policy: this.policy } }, stamp),
    );
    const { person } = await this.persons.survivorOf(data.personId);
    if (person.status === 'erased') return written;
    const { legalBasis, source } = this.policy;
    throw rejected('erasure_refused', `An SK in force names the person. ${legalBasis} (${source})`);
  }
}
