import { sendAhead } from './send-ahead';

/** A call whose responses leave when the spec says so. */
class Socket {
  readonly underWay: (() => void)[] = [];
  sendMetadata(): void {}
  sendMessage(_message: unknown, sent: () => void): void {
    this.underWay.push(sent);
  }
  letOneLeave(): void {
    this.underWay.shift()?.();
  }
}

describe('Sending ahead', () => {
  const start = () => {
    const socket = new Socket();
    const call = sendAhead({} as never, socket as never);
    let taken = 0;
    /** As a stream does it: the next response is given when the one before was taken. */
    const send = (count: number, response: unknown = {}): void => {
      if (count > 0)
        call.sendMessage(response, () => {
          taken += 1;
          send(count - 1, response);
        });
    };
    return { socket, send, taken: () => taken };
  };

  it('takes the next response before the last has left', () => {
    const { socket, send, taken } = start();
    send(100);
    expect([taken(), socket.underWay.length]).toEqual([100, 100]);
  });

  it('takes no more than 32 KiB that have not left, and then as much as leaves', () => {
    const { socket, send, taken } = start();
    send(1_000, new Uint8Array(1024));
    expect([taken(), socket.underWay.length]).toEqual([31, 32]);
    for (let left = 1; left <= 968; left++) {
      socket.letOneLeave();
      expect([taken(), socket.underWay.length]).toEqual([31 + left, 32]);
    }
    while (socket.underWay.length > 0) socket.letOneLeave();
    expect(taken()).toBe(1_000);
  });

  it('takes a response that is larger than what is left', () => {
    const { socket, send, taken } = start();
    send(10, new Uint8Array(12 * 1024));
    expect([taken(), socket.underWay.length]).toEqual([2, 3]);
    socket.letOneLeave();
    expect([taken(), socket.underWay.length]).toEqual([3, 3]);
  });
});
