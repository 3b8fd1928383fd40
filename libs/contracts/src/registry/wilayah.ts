import { Matches } from 'class-validator';

/** Kemendagri code of a kota, kecamatan or kelurahan: `18.72`, `18.72.05`, `18.72.05.1001`. */
export const WILAYAH_CODE = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;

/** A region's code. The example stands in the error. */
export const IsWilayahCode = (example = '18.72.05.1001'): PropertyDecorator =>
  Matches(WILAYAH_CODE, { message: `$property must be a Kemendagri code such as ${example}` });
