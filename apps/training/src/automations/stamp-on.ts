import { v5 as uuidv5 } from 'uuid';
import type { Stamp } from '@app/event-sourcing';
import { SERVICE } from '../service.authority';

/** Of the ids of the process's commands. Never changes: what was done once is found again by it. */
const NAMESPACE = 'c4bb9f0a-6f50-5a86-9d0e-7d9e5f0b1a61';

/** Of what the service itself does on an occasion: the same command, wherever and however often it is done. */
export const stampOn = (occasion: readonly (string | number)[], at: string, correlationId?: string): Stamp => {
  const commandId = uuidv5(JSON.stringify(occasion), NAMESPACE);
  return { at, by: SERVICE, commandId, correlationId: correlationId ?? commandId };
};
