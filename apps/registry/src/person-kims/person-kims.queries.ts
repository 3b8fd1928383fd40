import { Injectable } from '@nestjs/common';
import type { NamingSk, PersonMembership } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { parkedStreams, ReadModels } from '@app/read-models';
import { personKims } from './person-kims.projection';

/** What ties people to KIM. */
@Injectable()
export class PersonKims {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  /** From the first on, as of a position of the log. */
  async membershipsOf(personIds: readonly string[], atLeast: string): Promise<PersonMembership[]> {
    await this.readModels.reached(personKims, atLeast);
    const rows = await this.database.query<{ membership: PersonMembership }>(
      `select json_strip_nulls(json_build_object(
         'personId', person_id, 'kimId', kim_id, 'unsur', unsur, 'occupation', occupation, 'joinedOn', joined_on,
         'leftOn', left_on
       )) as membership
       from person_kims_v2 where person_id = any($1) order by position`,
      [personIds],
    );
    return rows.map(({ membership }) => membership);
  }

  /** Throws `Unavailable` while facts of a KIM are passed over, since nobody knows then whom its SK name. */
  async mustBeWhole(): Promise<void> {
    const parked = await parkedStreams(this.database, personKims.name);
    if (parked.length > 0)
      throw new Unavailable('read_model_behind', 'Whom every SK names is not known while a stream is parked');
  }

  /** SK that name any of these people, also those that are no longer in force; as of a position of the log. */
  async skNaming(personIds: readonly string[], atLeast: string): Promise<NamingSk[]> {
    await this.readModels.reached(personKims, atLeast);
    return this.database.query<NamingSk>(
      `select distinct sk_id as "skId", kim_id as "kimId", in_force as "inForce"
       from person_kims_v2_named join person_kims_v2_sk using (sk_id)
       where person_id = any($1) order by sk_id`,
      [personIds],
    );
  }
}
