import { askUntil } from './ask-until';

describe('Whoever waits for a story to go on', () => {
  const counting = () => {
    let count = 0;
    return () => Promise.resolve(++count);
  };

  it('asks again until the answer will do', async () => {
    expect(await askUntil('it is two', counting(), (answer) => answer === 2)).toBe(2);
  });

  it('gives up in the end, and says what for and what it was answered', async () => {
    const never = askUntil('it is two', counting(), () => false, 0);
    await expect(never).rejects.toThrow(/^it is two: not after 0 s, but [12]$/);
  });
});
