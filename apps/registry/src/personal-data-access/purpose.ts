import { isOneself } from '@app/city';
import type { ReadingPurpose } from '@app/contracts';
import type { Actor } from '@app/event-sourcing';

/** For what somebody reads who does not say so: auditors to oversee, the person by right, all others for what it is there. */
export const defaultPurpose = (
  by: Actor,
  personIds: readonly string[],
  otherwise: ReadingPurpose,
): ReadingPurpose => {
  if (by.role === 'auditor') return 'PENGAWASAN';
  return isOneself(by, personIds) ? 'HAK_SUBJEK' : otherwise;
};
