import type { Event } from '@app/event-sourcing';

/**
 * The city knows this person from now on. Everything but the ids is personal data: it is encrypted under the person's
 * key before it is stored, and stays so until a query opens it for somebody who may see it.
 */
export type PersonRegistered = Event<
  'PersonRegistered',
  {
    personId: string;
    /** Kemendagri code of the region that keeps the record. */
    wilayah: string;
    name: string;
    nik?: string;
    phone?: string;
    address?: string;
    birthDate?: string;
  }
>;

export type PersonEvent = PersonRegistered;
