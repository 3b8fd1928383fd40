import type { RecordedEvent } from './event';
import { LogTail } from './log-tail';

const events = (first: number, last: number, bytes = 1): RecordedEvent[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    ...{ id: 'e', type: 'Tested', isJson: true, stream: 'kim-1', created: new Date(0) },
    ...{ revision: BigInt(first + index), position: BigInt(first + index) },
    ...{ data: new Uint8Array(bytes), metadata: new Uint8Array() },
  }));

describe('The tail of the log', () => {
  const positions = (tail: LogTail, from: bigint, limit = 10n) =>
    tail.from(from, limit)?.map(({ position }) => Number(position));

  it('gives what was added from a position on, and nothing at the end', () => {
    const tail = new LogTail();
    tail.add(events(7, 8));
    tail.add(events(9, 9));
    expect(positions(tail, 7n)).toEqual([7, 8, 9]);
    expect(positions(tail, 8n, 1n)).toEqual([8]);
    expect(positions(tail, 10n)).toEqual([]);
  });

  it('does not know what came before it', () => {
    const tail = new LogTail();
    expect(positions(tail, 1n)).toBeUndefined();
    tail.add(events(7, 8));
    expect(positions(tail, 6n)).toBeUndefined();
  });

  it('keeps the last 2,000 events', () => {
    const tail = new LogTail();
    tail.add(events(1, 1_500));
    tail.add(events(1_501, 2_100));
    expect(positions(tail, 100n)).toBeUndefined();
    expect(positions(tail, 101n, 1n)).toEqual([101]);
  });

  it('keeps 4 MiB, and nothing of an append that is larger', () => {
    const tail = new LogTail();
    tail.add(events(1, 5, 2 ** 20));
    expect(positions(tail, 1n)).toBeUndefined();
    expect(positions(tail, 2n)).toEqual([2, 3, 4, 5]);
    tail.add(events(6, 6, 5 * 2 ** 20));
    expect(positions(tail, 6n)).toBeUndefined();
  });

  it('takes one append of any number of events', () => {
    const tail = new LogTail();
    tail.add(events(1, 200_000, 0));
    expect(positions(tail, 198_001n, 1n)).toEqual([198_001]);
  });
});
