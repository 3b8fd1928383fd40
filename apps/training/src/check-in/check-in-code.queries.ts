import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CheckInCode, GetCheckInCodeRequest, QueryContext } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { isOrganiser } from '../bimtek/bimtek.authority';
import { existing } from '../bimtek/bimtek.decider';
import { Bimteks } from '../bimtek/bimteks';
import { notFound, rejected } from '../training.refusals';
import { CheckInCodes } from './check-in-codes';

export class GetCheckInCode extends Query<CheckInCode> {
  constructor(
    readonly data: GetCheckInCodeRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** For the Diskominfo, which hands codes out, and for the participant. Asked of the log, so that nobody has to wait. */
@QueryHandler(GetCheckInCode)
export class GetCheckInCodeHandler implements IQueryHandler<GetCheckInCode> {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly codes: CheckInCodes,
  ) {}

  async execute({ data: { bimtekId, personId, session }, context: { by } }: GetCheckInCode): Promise<CheckInCode> {
    const bimtek = existing(await this.bimteks.current(bimtekId));
    if (!isOrganiser(by, bimtek.kecamatan) && by.subject !== personId)
      throw new Forbidden('A check-in code is for the participant, and for the Diskominfo of the city');
    if (bimtek.participants.get(personId)?.seat !== 'CONFIRMED') throw notFound('participant_not_found');
    const until = bimtek.sessions[session - 1]?.end;
    if (until === undefined) throw rejected('session_unknown', `The Bimtek has ${bimtek.sessions.length} sessions`);
    return { code: await this.codes.write({ bimtekId, personId, session }, until), validUntil: until };
  }
}
