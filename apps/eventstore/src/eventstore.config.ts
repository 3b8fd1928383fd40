export interface EventStoreConfig {
  /** The database that holds the log. One process at a time serves it. */
  databaseUrl: string;
  host: string;
  /** 0 takes a free port; the log line `listening` tells which. */
  port: number;
  /** Most bytes (event types, data and metadata) that one append may carry. */
  maxAppendSize: number;
}

const wholeNumber = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a whole number, not '${text}'`);
  return Number(text);
};

/** Reads the environment once, at start; a missing or malformed value is an error that names its variable. */
export const loadConfig = (env: NodeJS.ProcessEnv): EventStoreConfig => {
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL must be set');
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.HOST ?? '127.0.0.1',
    port: wholeNumber('PORT', env.PORT ?? '2113'),
    maxAppendSize: wholeNumber('MAX_APPEND_SIZE', env.MAX_APPEND_SIZE ?? '1048576'),
  };
};
