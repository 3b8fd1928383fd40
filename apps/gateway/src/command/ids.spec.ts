import { commandIdOf, mintedId } from './ids';

const request = { subject: 'lurah-1', method: 'POST', path: '/v1/kims', idempotencyKey: 'key-1' };

describe('The id of a command', () => {
  it('is the same for the same request, for ever', () => {
    expect(commandIdOf(request)).toBe('080a92bf-29a8-5f7e-a5eb-4fa22cfde7b0');
  });

  it.each([
    ['caller', { subject: 'lurah-2' }],
    ['method', { method: 'PUT' }],
    ['path', { path: '/v1/persons' }],
    ['key', { idempotencyKey: 'key-2' }],
  ])('is another for another %s', (_what, difference) => {
    expect(commandIdOf({ ...request, ...difference })).not.toBe(commandIdOf(request));
  });

  it('does not confuse where one part ends and the next begins', () => {
    const [one, other] = [
      { path: '/a","b', idempotencyKey: 'c' },
      { path: '/a', idempotencyKey: 'b","c' },
    ];
    expect(commandIdOf({ ...request, ...one })).not.toBe(commandIdOf({ ...request, ...other }));
  });
});

describe('An id that is minted', () => {
  const commandId = commandIdOf(request);

  it('is the same whenever the command is repeated', () => {
    expect(mintedId('kim', commandId)).toBe('aa955b82-3df0-5cb4-aceb-8746aa77edfa');
  });

  it('is another for each thing, and none of them is the id of the command', () => {
    const ids = [commandId, mintedId('kim', commandId), mintedId('person', commandId), mintedId('sk', commandId)];
    expect(new Set(ids).size).toBe(4);
  });
});
