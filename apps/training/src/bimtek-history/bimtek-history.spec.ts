import { METRO } from '@app/city/testing';
import type { EventStore } from '@app/event-sourcing';
import { RECORDED } from '@app/read-models/testing';
import {
  ADMIN,
  AUDITOR,
  BIMTEK_ID,
  CAMAT,
  closed,
  LURAH,
  OTHER_ADMIN,
  OTHER_BIMTEK_ID,
  personId,
  stampOf,
} from '../bimtek/bimtek.fixtures';
import { Bimteks } from '../bimtek/bimteks';
import { askedBy, eventIdOf, logOf } from '../read-models.fixtures';
import { GetBimtekHistory, GetBimtekHistoryHandler } from './bimtek-history.queries';

describe('The history of a Bimtek', () => {
  let store: EventStore;
  const stream = `bimtek-${BIMTEK_ID}`;

  beforeEach(async () => {
    store = await logOf(closed);
  });

  const get = (page: { limit?: number; cursor?: string } = {}, by = AUDITOR, bimtekId = BIMTEK_ID) =>
    new GetBimtekHistoryHandler(new Bimteks(store, METRO), store).execute(
      new GetBimtekHistory({ bimtekId, ...page }, askedBy(by)),
    );

  it('holds every fact once, with who recorded it and when', async () => {
    const { entries, ...rest } = await get();
    expect(rest).toEqual({});
    expect(entries).toEqual(
      closed.map(({ type, data }, revision) => ({
        ...{ revision: revision.toString(), eventId: eventIdOf(stream, revision), type, data },
        ...{ at: RECORDED.at, actor: RECORDED.actor },
      })),
    );
  });

  it('is read page by page', async () => {
    const revisions: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await get({ limit: 4, ...(cursor !== undefined && { cursor }) });
      expect(page.entries.length).toBeLessThanOrEqual(4);
      revisions.push(...page.entries.map(({ revision }) => revision));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(revisions).toEqual(closed.map((_, revision) => revision.toString()));
  });

  it('is for those who oversee training there: who took part, and how they did, is in it', async () => {
    for (const by of [ADMIN, CAMAT, AUDITOR]) await expect(get({}, by)).resolves.toHaveProperty('entries');
    const oneself = stampOf({ subject: personId(1), role: 'anggota', jurisdiction: BIMTEK_ID });
    for (const by of [LURAH, OTHER_ADMIN, oneself])
      await expect(get({}, by)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is of a Bimtek that there is', async () => {
    await expect(get({}, AUDITOR, OTHER_BIMTEK_ID)).rejects.toMatchObject({ code: 'bimtek_not_found' });
  });
});
