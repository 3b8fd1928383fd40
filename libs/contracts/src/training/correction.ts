/** Why what was recorded was wrong. A code: free text would carry personal data into the log. */
export const TRAINING_CORRECTION_REASONS = ['SALAH_CATAT', 'BUKTI_BARU', 'PERMINTAAN_PESERTA', 'LAINNYA'] as const;
export type TrainingCorrectionReason = (typeof TRAINING_CORRECTION_REASONS)[number];
