import { createHash } from 'node:crypto';
import { normalisedKimName } from './kim-name.decider';

/** The same for the same name in the same region, and fit for a stream name. */
export const kimNameId = (wilayah: string, name: string): string =>
  createHash('sha256')
    .update(JSON.stringify([wilayah, normalisedKimName(name)]))
    .digest('hex');
