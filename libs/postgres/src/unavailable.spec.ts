import { Unavailable } from '@app/event-sourcing';
import { databaseUnavailable, endsConnection, isNotNow } from './unavailable';

const withCode = (code: string) => Object.assign(new Error('as PostgreSQL says'), { code });

describe('A failure of PostgreSQL', () => {
  it.each([
    ['a connection that failed', withCode('08006')],
    ['a database that is not there yet', withCode('3D000')],
    ['a serialisation failure', withCode('40001')],
    ['a deadlock', withCode('40P01')],
    ['a full disk', withCode('53100')],
    ['too many connections', withCode('53300')],
    ['a lock that was not to be had', withCode('55P03')],
    ['a statement that took too long', withCode('57014')],
    ['a shutdown', withCode('57P01')],
    ['a session that was idle for too long', withCode('57P05')],
    ['a transaction that was idle for too long', withCode('25P03')],
    ['an input or output error', withCode('58030')],
    ['a server that only reads since another became the first', withCode('25006')],
    ['a reset connection', withCode('ECONNRESET')],
    ['a broken pipe', withCode('EPIPE')],
    ['an address that is not known', withCode('ENOTFOUND')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a silent connection', new Error('Query read timeout')],
    ['a broken connection', new Error('Client has encountered a connection error and is not queryable')],
    ['one of these, once translated', databaseUnavailable(withCode('57P01'))],
  ])('says "not now": %s', (_, error) => expect(isNotNow(error)).toBe(true));

  it.each([
    ['a value that it cannot take', withCode('22P02')],
    ['a constraint', withCode('23505')],
    ['an aborted transaction', withCode('25P02')],
    ['a table that is not there', withCode('42P01')],
    ['a mistake in the code', new TypeError('Cannot read properties of undefined')],
    ['a mistake in the code that Node has a code for', withCode('ERR_INVALID_ARG_TYPE')],
    ['something that is no error', 'Connection terminated'],
  ])('says something about what it was asked: %s', (_, error) => expect(isNotNow(error)).toBe(false));

  it('ends the connection when that is silent, gone or leads to a server that only reads, and else not', () => {
    expect(endsConnection(withCode('25006'))).toBe(true);
    expect(endsConnection(new Error('Query read timeout'))).toBe(true);
    expect(endsConnection(withCode('ECONNRESET'))).toBe(true);
    expect(endsConnection(withCode('57014'))).toBe(false);
    expect(endsConnection(new Error('no more ink'))).toBe(false);
    expect(endsConnection(withCode('ERR_INVALID_ARG_TYPE'))).toBe(false);
  });

  it('is told to a caller without its words, which stay in the cause', () => {
    const cause = withCode('57P03');
    expect(databaseUnavailable(cause)).toBeInstanceOf(Unavailable);
    expect(databaseUnavailable(cause)).toMatchObject({ code: 'database_unavailable', cause });
  });
});
