import { createHash } from 'node:crypto';
import type { CertificateVerification, SkVerification } from '@app/contracts';

export const SK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0002';
export const OTHER_SK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0003';

export const DOCUMENT = Buffer.from('%PDF-1.7 the decree as it was signed');

export const sk: SkVerification = {
  skId: SK_ID,
  kind: 'ESTABLISH',
  number: '400.10.4.3/Kep.07/PPM/2023',
  decreedOn: '2023-11-20',
  issuer: 'LURAH REJOMULYO',
  kimName: 'Rejomulyo Informatif',
  level: 'KELURAHAN',
  wilayah: '18.72.05.1001',
  region: 'Kelurahan Rejomulyo, Kecamatan Metro Selatan, Kota Metro',
  status: 'VALID',
  termStart: '2023-11-20',
  termEnd: '2028-11-19',
  changedBy: [{ skId: OTHER_SK_ID, kind: 'AMEND', number: '2 Tahun 2024', decreedOn: '2024-02-01' }],
  document: {
    sha256: createHash('sha256').update(DOCUMENT).digest('hex'),
    bytes: DOCUMENT.length,
    signature: { algorithm: 'Ed25519', keyId: 'k'.repeat(43), value: 'c2lnbmF0dXJl' },
    signatureState: 'valid',
  },
};

export const certificate: CertificateVerification = {
  ...{ certificateId: '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0004', bimtekId: '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0005' },
  ...{ number: '489/21/D.12/2023/001', theme: 'Bimbingan Teknis Kelompok Informasi Masyarakat', jp: 6 },
  ...{ firstDay: '2023-10-18', lastDay: '2023-10-18', issuedOn: '2023-10-18' },
  organiser: 'Dinas Komunikasi dan Informatika Kota Metro',
  status: 'VALID',
};
