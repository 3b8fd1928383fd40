/** Why a city keeps the data of people whom a decree in force names, although they asked to be erased. */
export abstract class ErasurePolicy {
  abstract readonly legalBasis: string;
  /** The article of the law. */
  abstract readonly source: string;
}

/**
 * Kota Metro's: a decree in force that lists its members is an act of government, and Pasal 15 lets the right to erasure
 * wait for the public interest in the conduct of government.
 */
export const METRO_ERASURE: ErasurePolicy = {
  legalBasis: 'Kepentingan umum dalam rangka penyelenggaraan negara',
  source: 'UU 27/2022 Pasal 15 ayat (1) huruf c',
};
