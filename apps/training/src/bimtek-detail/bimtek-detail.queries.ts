import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BimtekDetail, BimtekId, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { notFound } from '../training.refusals';
import { bimtekDetail } from './bimtek-detail.projection';
import type { BimtekAsRecorded } from './bimtek-detail.state';
import { seesParticipant } from './participants.authority';

export class GetBimtek extends Query<BimtekDetail> {
  constructor(
    readonly data: BimtekId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

type Row = BimtekAsRecorded & Pick<BimtekDetail, 'revision' | 'updatedAt'>;

/** Bimtek as they are recorded, with all their participants. */
@Injectable()
export class BimtekDetails {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  /** Throws `NotFound`. */
  async get(bimtekId: string, atLeast?: string): Promise<Row> {
    await this.readModels.reached(bimtekDetail, atLeast);
    const [row] = await this.database.query<{ bimtek: Row }>(
      `select document || jsonb_build_object('revision', revision::text) as bimtek
       from bimtek_detail_v2 where id = $1`,
      [bimtekId],
    );
    if (!row) throw notFound('bimtek_not_found');
    return row.bimtek;
  }
}

/** Counts are for all; of the participants everybody sees those whom they answer for, and themselves. */
@QueryHandler(GetBimtek)
export class GetBimtekHandler implements IQueryHandler<GetBimtek> {
  constructor(private readonly details: BimtekDetails) {}

  async execute({ data: { bimtekId }, context: { by, atLeast } }: GetBimtek): Promise<BimtekDetail> {
    const { participants, ...bimtek } = await this.details.get(bimtekId, atLeast);
    const waiting = participants.filter(({ seat }) => seat === 'WAITING').length;
    return {
      ...bimtek,
      ...{ registered: participants.length - waiting, waiting },
      participants: participants.filter((each) => seesParticipant(by, each, bimtek.kecamatan)),
    };
  }
}
