import { AppendOutcomeUnknown, ConcurrencyConflict, Invalid, Rejected, Unavailable } from '@app/event-sourcing';
import { surroundingsFailed } from './surroundings';

const withCode = (code: string) => Object.assign(new Error('something'), { code });

describe('What a handler throws', () => {
  it.each([
    ['that something does not answer now', new Unavailable('store_unavailable', 'Later')],
    ['that nobody knows whether it was appended', new AppendOutcomeUnknown(new Error('silence'))],
    ['that nobody listens at an address', withCode('ECONNREFUSED')],
    ['that a name cannot be looked up', withCode('EAI_AGAIN')],
    ['that it was waited for in vain', new DOMException('late', 'TimeoutError')],
    ['that it was told to stop', new DOMException('stop', 'AbortError')],
    ['any of these as its cause', new Error('not sent', { cause: withCode('ECONNRESET') })],
  ])('is held against its surroundings: %s', (_, error) => expect(surroundingsFailed(error)).toBe(true));

  it.each([
    ['a mistake in the code', new TypeError('Cannot read properties of undefined')],
    ['a mistake in the code that Node has a code for', withCode('ERR_INVALID_ARG_TYPE')],
    ['a value that PostgreSQL cannot take', withCode('22P02')],
    ['a constraint', withCode('23505')],
    ['a rule', new Rejected('roster_full', 'No more')],
    ['a message that is not well-formed', new Invalid([])],
    ['a conflict', new ConcurrencyConflict()],
    ['something that is no error', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('is held against the event: %s', (_, error) => expect(surroundingsFailed(error)).toBe(false));
});
