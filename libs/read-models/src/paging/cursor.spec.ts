import type { FindKimsRequest } from '@app/contracts';
import { Invalid } from '@app/event-sourcing';
import { cursorFor, placeIn } from './cursor';
import type { Order } from './order';

const KIM_ID = 'c1c0cb4b-c3ff-4a7e-9b1c-0e1d52f2a001';

const ORDER: Order = {
  columns: [
    { column: 'sort_name', type: 'text' },
    { column: 'position', type: 'bigint' },
    { column: 'kim_id', type: 'uuid' },
  ],
  direction: 'asc',
};
const PLACE = ['rejomulyo maju', '4711', KIM_ID];
const QUESTION: FindKimsRequest = { q: 'suara', level: 'KELURAHAN' };

describe('A cursor', () => {
  const cursor = cursorFor(QUESTION, PLACE);
  const refused = (text: string, question: FindKimsRequest = QUESTION): unknown => {
    try {
      return placeIn(text, question, ORDER);
    } catch (error) {
      return error instanceof Invalid ? error.fields.map(({ field }) => field) : error;
    }
  };
  const forged = (...values: unknown[]): string => {
    const [fingerprint] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    return Buffer.from(JSON.stringify([fingerprint, ...values])).toString('base64url');
  };

  it('leads back to its place, however many are asked for and whatever came first in the question', () => {
    const again: FindKimsRequest = { level: 'KELURAHAN', limit: 7, q: 'suara', cursor };
    expect(placeIn(cursor, again, ORDER)).toEqual(PLACE);
  });

  it('can stand in a URL as it is', () => {
    expect(cursorFor({}, ['Contoh ?&=/ é'])).toMatch(/^[\w-]+$/);
  });

  it('belongs to one question', () => {
    expect(refused(cursor, { ...QUESTION, level: 'KECAMATAN' })).toEqual(['cursor']);
    expect(refused(cursor, {})).toEqual(['cursor']);
    expect(refused(cursor, { ...QUESTION, order: 'desc' })).toEqual(['cursor']);
  });

  it.each([
    ['no text that was made here', 'nonsense'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['too short', forged('rejomulyo maju', '4711')],
    ['too long', forged(...PLACE, 'more')],
    ['not of text', forged('rejomulyo maju', 4711, KIM_ID)],
    ['without an id', forged('rejomulyo maju', '4711', 'x')],
    ['without a number', forged('rejomulyo maju', '1; drop', KIM_ID)],
    ['with a character that PostgreSQL has not', forged('rejomulyo\u0000', '4711', KIM_ID)],
  ])('is refused as %s', (_what, text) => {
    expect(refused(text)).toEqual(['cursor']);
  });
});
