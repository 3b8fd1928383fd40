import { UnprintableText } from '@app/documents';
import { rejected } from '../training.refusals';

/** What was rendered. Throws `text_unprintable` in place of `UnprintableText`. */
export const printable = async (rendering: Promise<Buffer>): Promise<Buffer> => {
  try {
    return await rendering;
  } catch (error) {
    if (error instanceof UnprintableText) throw rejected('text_unprintable', `${error.message}; write it without`);
    throw error;
  }
};
