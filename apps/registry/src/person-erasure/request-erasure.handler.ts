import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { City, dayIn, inForce } from '@app/city';
import { EventStore } from '@app/event-sourcing';
import { RequestErasure } from '../person/person.commands';
import { Persons } from '../person/persons';
import { PersonKims } from '../person-kims/person-kims.queries';
import { PersonRecords } from '../person-record/person-record.queries';
import { rejected } from '../registry.refusals';

/**
 * Erases a person unless an SK in force names them. That it was refused is a fact too, and the caller is told so. Since nothing
 * brings the person back, it waits until the read model shows all that the log holds by now, or is `Unavailable`.
 */
@CommandHandler(RequestErasure)
export class RequestErasureHandler implements ICommandHandler<RequestErasure> {
  constructor(
    private readonly store: EventStore,
    private readonly persons: Persons,
    private readonly records: PersonRecords,
    private readonly kims: PersonKims,
    private readonly city: City,
  ) {}

  async execute({ data, stamp }: RequestErasure) {
    const now = (await this.store.head()).toString();
    const sk = await this.kims.skNaming(await this.records.idsOf(data.personId, now), now);
    await this.kims.mustBeWhole(); // After it, since what lies up to there may have been parked meanwhile.
    const skIds = sk.filter(({ inForce }) => inForce).map(({ skId }) => skId);
    const { policy } = this.city;
    const { legalBasis, source } = inForce(policy.erasureRefusal, dayIn(policy, stamp.at));
    const kept = { skIds, policy: { legalBasis, source } };
    const written = await this.persons.change(new RequestErasure({ ...data, kept }, stamp));
    const { person } = await this.persons.survivorOf(data.personId);
    if (person.status === 'erased') return written;
    throw rejected('erasure_refused', `An SK in force names the person. ${legalBasis} (${source})`);
  }
}
