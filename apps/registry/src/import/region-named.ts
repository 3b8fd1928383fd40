import type { City, Region } from '@app/city';

/** One spelling for all that differ only in letter case, spaces and signs, and in saying of which level it is. */
const normalised = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\s*(kelurahan|kecamatan|kel|kec)\b\.?/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The region of a code, a name or another spelling. Undefined unless it is exactly one. */
export const regionNamed = ({ regions }: City, text: string): Region | undefined => {
  const byCode = regions.get(text);
  if (byCode) return byCode;
  const found = [...regions.values()].filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((each) => normalised(each) === normalised(text)),
  );
  return found.length === 1 ? found[0] : undefined;
};
