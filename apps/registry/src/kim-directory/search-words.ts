import type { Region } from '@app/city';

/**
 * A region as one word among those of a KIM: `w1872051001`. That of a region above it is its beginning, so a search for the
 * beginning finds everything below.
 */
export const regionWord = (wilayah: string): string => `w${wilayah.replaceAll('.', '')}`;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What is searched for, as `to_tsquery` takes it: every word has to be there, as the beginning of a word or of one in the
 * name of a region that the KIM is seated in.
 */
export const searchFor = (question: string, regions: Iterable<Region>): string => {
  const named = [...regions].map(({ code, name }) => ({ code, words: wordsOf(name) }));
  return wordsOf(question)
    .map((word) => {
      const matching = named.filter(({ words }) => words.some((each) => each.startsWith(word)));
      return `(${[word, ...matching.map(({ code }) => regionWord(code))].map((each) => `${each}:*`).join(' | ')})`;
    })
    .join(' & ');
};
