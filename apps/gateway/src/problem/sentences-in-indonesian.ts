import { SENTENCES } from './indonesian';
import { FIELD_MESSAGES } from './indonesian-fields';
import { REFUSALS } from './indonesian-refusals';
import { TRAINING_REFUSALS } from './indonesian-training-refusals';

type Translation = (sentence: string) => string | undefined;

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** By sentences in which `{}` stands for any value; `{1}` and so on take the values over by their order. */
const translationBy = (words: Readonly<Record<string, string>>): Translation => {
  const patterns = Object.entries(words)
    .filter(([sentence]) => sentence.includes('{}'))
    .map(([sentence, translated]) => {
      const parts = sentence.split('{}').map(literally);
      return { pattern: new RegExp(`^${parts.join('(.+?)')}$`, 's'), translated };
    });
  return (sentence) => {
    if (words[sentence] !== undefined) return words[sentence];
    for (const { pattern, translated } of patterns) {
      const values = pattern.exec(sentence);
      if (values) return translated.replaceAll(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? '');
    }
    return undefined;
  };
};

/** What a problem says this time. Undefined when there are no words for it. */
export const detailInIndonesian: Translation = translationBy({ ...SENTENCES, ...REFUSALS, ...TRAINING_REFUSALS });

const aboutField = translationBy(FIELD_MESSAGES);

/** What is wrong with a field, by the words of the library that checks it or by our own. */
export const fieldMessageInIndonesian: Translation = (message) =>
  aboutField(
    message.replace(/^each value in /, 'setiap nilai ').replace(/(?<=^|^setiap nilai )nested property /, ''),
  );
