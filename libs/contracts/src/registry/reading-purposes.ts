/**
 * For what personal data is read; every read is recorded with one of them. Purposes are limited (UU 27/2022 Pasal 16 ayat
 * (2) huruf b): keeping the register, looking after a KIM, a decree, a certificate of training, the attendance list that is
 * filed with the minutes of a training, oversight, a right of the person, a duty of law.
 */
export const READING_PURPOSES = [
  'PENDAFTARAN',
  'PEMBINAAN_KIM',
  'PENERBITAN_SK',
  'SERTIFIKAT',
  'DAFTAR_HADIR',
  'PENGAWASAN',
  'HAK_SUBJEK',
  'KEWAJIBAN_HUKUM',
] as const;
export type ReadingPurpose = (typeof READING_PURPOSES)[number];
