import { eventStoreConfig } from './eventstore.config';

const DATABASE_URL = 'postgres://127.0.0.1/log';

describe('The configuration', () => {
  it('needs a database and nothing else', () => {
    expect(eventStoreConfig({ DATABASE_URL })).toEqual({
      DATABASE_URL,
      HOST: '127.0.0.1',
      PORT: 2113,
      MAX_APPEND_SIZE: 1_048_576,
      LOG_LEVEL: 'info',
    });
    expect(() => eventStoreConfig({})).toThrow('DATABASE_URL must match');
  });

  it('comes from the environment', () => {
    const files = { TLS_CERT_FILE: 'tls.crt', TLS_KEY_FILE: 'tls.key', USERS_FILE: 'users' };
    const rest = { HOST: '0.0.0.0', LOG_LEVEL: 'warn' };
    expect(eventStoreConfig({ DATABASE_URL, PORT: '0', MAX_APPEND_SIZE: '1000', ...rest, ...files })).toEqual({
      DATABASE_URL,
      PORT: 0,
      MAX_APPEND_SIZE: 1_000,
      ...rest,
      ...files,
    });
  });

  it('names the variable that is malformed', () => {
    expect(() => eventStoreConfig({ DATABASE_URL, PORT: '21l3' })).toThrow('PORT must be an integer number');
    expect(() => eventStoreConfig({ DATABASE_URL, PORT: '65536' })).toThrow('PORT must not be greater than 65535');
    expect(() => eventStoreConfig({ DATABASE_URL, MAX_APPEND_SIZE: '-1' })).toThrow('MAX_APPEND_SIZE');
    expect(() => eventStoreConfig({ DATABASE_URL, LOG_LEVEL: 'loud' })).toThrow('LOG_LEVEL');
  });

  it('has a certificate with its key, and no users without them', () => {
    const [cert, key] = ['TLS_CERT_FILE must be set', 'TLS_KEY_FILE must be set'];
    expect(() => eventStoreConfig({ DATABASE_URL, TLS_CERT_FILE: 'tls.crt' })).toThrow(key);
    expect(() => eventStoreConfig({ DATABASE_URL, TLS_KEY_FILE: 'tls.key' })).toThrow(cert);
    expect(() => eventStoreConfig({ DATABASE_URL, USERS_FILE: 'users' })).toThrow(cert);
  });
});
