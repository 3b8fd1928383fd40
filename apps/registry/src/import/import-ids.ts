import { v5 as uuidv5 } from 'uuid';
import { kimNameId } from '../kim-name/kim-name-id';

/** Of all that is imported. Never changes: a further run must find what an earlier one wrote. */
const NAMESPACE = 'b7f3c1de-5f0e-5c57-9a43-0d1f6f3f8f52';

/**
 * A KIM of a file is known by its region and name, a member by its number in the roster of that KIM: not by the file nor by
 * the line, which change when somebody corrects a row. No id is made from personal data.
 */
export const kimIdOf = (wilayah: string, name: string): string =>
  uuidv5(`kim/${kimNameId(wilayah, name)}`, NAMESPACE);

export const personIdOf = (kimId: string, no: number): string => uuidv5(`person/${no}`, kimId);

export const skIdOf = (kimId: string): string => uuidv5('sk', kimId);

/** Of what is done once to a KIM, or once to the member of this number. */
export const commandIdOf = (kimId: string, what: string, no?: number): string =>
  uuidv5(`command/${what}${no === undefined ? '' : `/${no}`}`, kimId);
