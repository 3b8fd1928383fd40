import { Logger } from '@nestjs/common';
import { Nats } from './nats';
import { RpcServer } from './rpc-server';

describe('A service', () => {
  let nats: Nats;
  const server = () => new RpcServer(nats, 'spec');
  const handler = () => Promise.resolve({});

  beforeAll(() => {
    Logger.overrideLogger(false);
    nats = new Nats({ url: 'nats://127.0.0.1:1', name: 'spec' });
  });
  afterAll(async () => {
    await nats.close();
    Logger.overrideLogger(true);
  });

  it.each(['kim.spec.*.do.v1', 'kim.spec.>', 'kim.spec.thing do.v1'])(
    'serves no pattern that would take the requests of others: %s',
    (pattern) => {
      expect(() => server().addHandler(pattern, handler)).toThrow('wildcards');
    },
  );

  it('has one handler for each subject', () => {
    const twice = server();
    twice.addHandler('kim.spec.thing.do.v1', handler);
    expect(() => twice.addHandler('kim.spec.thing.do.v1', handler)).toThrow('two handlers');
  });

  it('takes no facts by messages that are lost while it is stopped', () => {
    expect(() => server().addHandler('kim.spec.thing.done.v1', handler, true)).toThrow('JetStream');
  });
});
