import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FindPersonByNikBody, PersonFound, QueryContext } from '@app/contracts';
import { NikClaims } from '../nik/nik-claims';
import { keepsPeopleOf } from '../person/person.authority';
import { PeopleReader, type Request } from '../personal-data-access/people-reader';
import { notFound } from '../registry.refusals';

export class FindPersonByNik extends Query<PersonFound> {
  constructor(
    readonly data: FindPersonByNikBody,
    readonly context: QueryContext,
    readonly request: Request,
  ) {
    super();
  }
}

/** Answers from the log, by the claim of the NIK: there is no table of NIK. */
@QueryHandler(FindPersonByNik)
export class FindPersonByNikHandler implements IQueryHandler<FindPersonByNik> {
  constructor(
    private readonly claims: NikClaims,
    private readonly people: PeopleReader,
  ) {}

  /** Whoever does not keep the person's record learns no more than of a NIK that nobody bears. */
  async execute({ data, context: { by, purpose = 'PENDAFTARAN' }, request }: FindPersonByNik): Promise<PersonFound> {
    const bearer = await this.claims.bearerOf(await this.claims.idOf(data.nik));
    if (!bearer || !keepsPeopleOf(by, bearer.wilayah)) throw notFound('person_not_found');
    const shown = [{ personId: bearer.personId, fields: { nik: '' } }];
    await this.people.record(shown, { by, purpose, occasion: 'NIK_SEARCH', request });
    return bearer;
  }
}
