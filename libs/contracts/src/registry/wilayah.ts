/** Kemendagri code of a kota, kecamatan or kelurahan: `18.72`, `18.72.05`, `18.72.05.1001`. */
export const WILAYAH_CODE = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;
