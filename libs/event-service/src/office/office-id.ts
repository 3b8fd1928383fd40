import { v5 as uuidv5 } from 'uuid';
import type { Actor } from '@app/event-sourcing';

/** Our own corner of all UUIDs. Never changes: a revocation must be found again. */
const NAMESPACE = '0f1c7f8e-8f0a-5a8e-9a35-6b7d5a1c2e90';

/** The same for the same subject, role and jurisdiction, and fit for a stream name. */
export const officeId = ({ subject, role, jurisdiction }: Actor): string =>
  uuidv5(JSON.stringify([subject, role, jurisdiction]), NAMESPACE);
