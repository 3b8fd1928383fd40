/**
 * Whether a jurisdiction takes in a place. Codes of places are dotted paths (Kemendagri: kota, kecamatan, kelurahan),
 * so `18.72.05` covers itself and `18.72.05.1001`, and not `18.72.051`.
 */
export const covers = (jurisdiction: string, place: string): boolean =>
  place === jurisdiction || place.startsWith(`${jurisdiction}.`);
