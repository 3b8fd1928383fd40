import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BimtekHistory, Caller, GetBimtekHistoryRequest, HistoryEntry, QueryContext } from '@app/contracts';
import { EventStore, Forbidden, type StoredEvent } from '@app/event-sourcing';
import { boundsOf, type Order, pageOf, type Place } from '@app/read-models';
import { overseesTraining } from '../bimtek-detail/participants.authority';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import { existing } from '../bimtek/bimtek.decider';
import { Bimteks } from '../bimtek/bimteks';

export class GetBimtekHistory extends Query<BimtekHistory> {
  constructor(
    readonly data: GetBimtekHistoryRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

const OLDEST_FIRST: Order = { columns: [{ column: 'revision', type: 'bigint' }], direction: 'asc' };

const entryOf = (stored: StoredEvent): HistoryEntry & { readonly place: Place } => {
  const event = bimtekCodec.decode(stored);
  if (!event) throw new Error(`${stored.stream} holds an event of unknown name ${stored.type}`);
  const { id: eventId, revision, type, data, metadata } = event;
  const place = [revision.toString()];
  return {
    revision: revision.toString(),
    eventId,
    type,
    at: metadata.at,
    actor: metadata.actor as Caller,
    data,
    place,
  };
};

/**
 * Answers: what happened to one Bimtek, when, and by whose act? For those who see all of its participants: their ids and
 * results are among what happened. Asked of the log, so that nobody has to wait.
 */
@QueryHandler(GetBimtekHistory)
export class GetBimtekHistoryHandler implements IQueryHandler<GetBimtekHistory> {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly store: EventStore,
  ) {}

  async execute({ data, context: { by } }: GetBimtekHistory): Promise<BimtekHistory> {
    const { bimtekId } = data;
    const { kecamatan } = existing(await this.bimteks.current(bimtekId));
    if (!overseesTraining(by, kecamatan))
      throw new Forbidden('The history of a Bimtek is for the Camat, the Diskominfo and auditors');
    const { after, rows } = boundsOf(data, OLDEST_FIRST);
    const from = after?.map((revision) => BigInt(revision) + 1n)[0];
    const found: ReturnType<typeof entryOf>[] = [];
    for await (const stored of this.store.read(`${bimtekCodec.category}-${bimtekId}`, from))
      if (found.push(entryOf(stored)) === rows) break;
    const { shown, ...next } = pageOf<HistoryEntry>(found, data);
    return { entries: shown, ...next };
  }
}
