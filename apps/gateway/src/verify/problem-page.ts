import { markup } from './markup';
import { page } from './page';
import { kicker } from './sheet';

/** What is said of a status. */
interface Words {
  readonly title: string;
  readonly sentence: string;
}

const FAILURE: Words = {
  title: 'Pemeriksaan sedang tidak dapat dilakukan',
  sentence: 'Layanan sedang terganggu. Silakan coba lagi beberapa saat lagi.',
};

/** Whatever is asked for. */
const EVERYWHERE: Readonly<Record<number, Words>> = {
  429: {
    title: 'Terlalu banyak permintaan',
    sentence: 'Permintaan dari alamat Anda terlalu banyak. Silakan coba lagi satu menit lagi.',
  },
};

/** The page for each status with which a check of a document can fail. */
export const problemPageOf =
  (about: string, words: Readonly<Record<number, Words>>) =>
  (status: number): string => {
    const { title, sentence } = words[status] ?? EVERYWHERE[status] ?? FAILURE;
    return page(
      title,
      markup`<article class="sheet">
${kicker(about)}
<h1>${title}</h1>
<p class="state bad">${sentence}</p>
</article>`,
    );
  };
