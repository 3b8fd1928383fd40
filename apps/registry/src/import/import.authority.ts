import { type Actor, Forbidden } from '@app/event-sourcing';

/** Throws `Forbidden` unless it is the Diskominfo: what is imported passes over what new KIM have to show. */
export const authoriseImport = ({ role }: Actor): void => {
  if (role !== 'admin_diskominfo') throw new Forbidden('KIM of the past are imported by the Diskominfo');
};
