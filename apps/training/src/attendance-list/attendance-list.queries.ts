import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City } from '@app/city';
import type { AttendanceListFile, BimtekId, QueryContext } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import type { RpcContext } from '@app/messaging';
import { BimtekDetails } from '../bimtek-detail/bimtek-detail.queries';
import { overseesTraining } from '../bimtek-detail/participants.authority';
import { KnownKims } from '../known-kim/known-kims';
import { People } from '../people/people';
import { printable } from '../printing/printable';
import { rejected } from '../training.refusals';
import { AttendanceListTexts } from './attendance-list-texts';
import { listed, wordAttendanceList } from './printed-attendance-list';
import { renderAttendanceList } from './render-attendance-list';

const compressed = promisify(gzip);

export class GetAttendanceList extends Query<AttendanceListFile> {
  constructor(
    readonly data: BimtekId,
    readonly context: QueryContext,
    readonly request: Pick<RpcContext, 'correlationId' | 'deadline'>,
  ) {
    super();
  }
}

/**
 * Prints who takes part in a Bimtek and was there, with the names that the registry has now, which records that they were
 * asked for. Nothing of them is kept here. For those who see all participants: a Lurah sees a part of them, and a part is no
 * list to file.
 */
@QueryHandler(GetAttendanceList)
export class GetAttendanceListHandler implements IQueryHandler<GetAttendanceList> {
  constructor(
    private readonly details: BimtekDetails,
    private readonly people: People,
    private readonly kims: KnownKims,
    private readonly texts: AttendanceListTexts,
    private readonly city: City,
  ) {}

  async execute({ data: { bimtekId }, context, request }: GetAttendanceList): Promise<AttendanceListFile> {
    const bimtek = await this.details.get(bimtekId, context.atLeast);
    if (!overseesTraining(context.by, bimtek.kecamatan))
      throw new Forbidden('An attendance list is for the Camat, the Diskominfo and auditors');
    if (bimtek.status === 'CANCELLED')
      throw rejected('bimtek_cancelled', 'A Bimtek that was cancelled has no attendance list');
    const participants = listed(bimtek);
    const personIds = participants.map(({ personId }) => personId);
    const paper = { purpose: 'DAFTAR_HADIR', kecamatan: bimtek.kecamatan } as const;
    const people = await this.people.named(personIds, paper, context, request);
    const kims = await this.kims.namesOf(participants.flatMap(({ kimId }) => kimId ?? []));
    const words = wordAttendanceList(bimtek, { people, kims }, this.city, this.texts);
    const pdf = await printable(renderAttendanceList(words));
    return { bimtekId, pdf: (await compressed(pdf)).toString('base64') };
  }
}
