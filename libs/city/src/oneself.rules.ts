import type { Actor } from '@app/event-sourcing';

/** The subject of their tokens is their person id in the register: people of a KIM, and residents of whatever standing. */
const PEOPLE: readonly string[] = ['ketua', 'sekretaris', 'anggota', 'warga'];

/** Whether somebody is the person with one of these ids. What is held of people is theirs to see (UU 27/2022 Pasal 7). */
export const isOneself = ({ role, subject }: Actor, personIds: readonly string[]): boolean =>
  PEOPLE.includes(role) && personIds.includes(subject);
