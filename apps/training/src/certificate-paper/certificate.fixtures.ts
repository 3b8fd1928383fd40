import { join } from 'node:path';
import type { NamedPerson } from '@app/contracts';
import { BIMTEK_ID, CERTIFICATE_ID, certificateIssued, ORGANISER, personId } from '../bimtek/bimtek.fixtures';
import type { RegisteredCertificate } from '../certificate-register/certificate-register.queries';
import { fullName } from '../printing/printed-words';
import type { CertificatePaper } from './certificate-paper';
import { readCertificateTexts } from './certificate-texts';
import { type PrintedCertificate, wordCertificate } from './printed-certificate';

export const PAPER: CertificatePaper = {
  texts: readCertificateTexts(join(__dirname, '../../../../deploy/city/metro')),
  publicUrl: 'https://kim.example',
};

export const CERTIFICATE: RegisteredCertificate = {
  ...{ certificateId: CERTIFICATE_ID, number: '800/17/BA/2023/001', bimtekId: BIMTEK_ID, personId: personId(1) },
  theme: 'Pemberdayaan Komunitas Informasi Masyarakat sebagai Mitra Penyebaran Informasi di Kelurahan',
  ...{ kecamatan: '18.72.05', firstDay: '2023-10-18', lastDay: '2023-10-19', jp: 14, organiser: ORGANISER },
  ...{ issuedOn: '2023-10-19', status: 'VALID', result: { ...certificateIssued.data.result, postTest: 80.25 } },
};

const TOPIC_TITLES = [
  ...['Teknik penulisan berita 5W+1H', 'Etika jurnalistik warga', 'Fotografi jurnalistik', 'Videografi dengan gawai'],
  ...['Pengelolaan media sosial KIM', 'Cek fakta dan melawan hoaks', 'Administrasi situs kim.id'],
];

export const printed = (
  participant: NamedPerson = { personId: personId(1), name: 'Contoh Satu' },
  titles: readonly string[] = TOPIC_TITLES,
): PrintedCertificate => {
  const topics = titles.map((title) => ({ topicId: CERTIFICATE_ID, code: 'BEBAS' as const, title, jp: 2 }));
  return wordCertificate(CERTIFICATE, fullName(participant) ?? '', { topics, kecamatan: 'Metro Selatan' }, PAPER);
};
