import { loadConfig } from './eventstore.config';

const DATABASE_URL = 'postgres://127.0.0.1/log';

describe('The configuration', () => {
  it('needs a database and nothing else', () => {
    expect(loadConfig({ DATABASE_URL })).toEqual({
      databaseUrl: DATABASE_URL,
      host: '127.0.0.1',
      port: 2113,
      maxAppendSize: 1_048_576,
    });
    expect(() => loadConfig({})).toThrow('DATABASE_URL must be set');
  });

  it('comes from the environment', () => {
    expect(loadConfig({ DATABASE_URL, HOST: '0.0.0.0', PORT: '0', MAX_APPEND_SIZE: '1000' })).toEqual({
      databaseUrl: DATABASE_URL,
      host: '0.0.0.0',
      port: 0,
      maxAppendSize: 1_000,
    });
  });

  it('names the variable that is malformed', () => {
    expect(() => loadConfig({ DATABASE_URL, PORT: '21l3' })).toThrow("PORT must be a whole number, not '21l3'");
    expect(() => loadConfig({ DATABASE_URL, MAX_APPEND_SIZE: '-1' })).toThrow('MAX_APPEND_SIZE');
  });
});
