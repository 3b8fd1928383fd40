import type { BimtekTopic, NamedPerson } from '@app/contracts';
import { verificationToken } from '@app/contracts';
import type { RegisteredCertificate } from '../certificate-register/certificate-register.queries';
import type { CertificatePaper } from './certificate-paper';

/** A certificate in the words that are printed. */
export interface PrintedCertificate {
  readonly letterhead: readonly string[];
  readonly heading: string;
  readonly number: string;
  readonly given: string;
  /** With titles. Personal data. */
  readonly name: string;
  readonly statement: string;
  readonly theme: string;
  readonly details: string;
  readonly result: string;
  /** `Metro, 19 Oktober 2023` */
  readonly signedAt: string;
  readonly signatory: string;
  readonly scan: string;
  readonly verifyUrl: string;
  readonly topics: { readonly title: string; readonly lines: readonly Pick<BimtekTopic, 'title' | 'jp'>[] };
  readonly jp: number;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
}

const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
];

/** `18 Oktober 2023` */
const longDate = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
};

/** `18 Oktober 2023`, or `18 Oktober 2023 sampai dengan 19 Oktober 2023`. */
const longDays = (first: string, last: string): string =>
  first === last ? longDate(first) : `${longDate(first)} sampai dengan ${longDate(last)}`;

const filled = (text: string, words: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => (words[word] ?? whole).toString());

const fullName = ({ name = '', titlesBefore, titlesAfter }: NamedPerson): string =>
  [[titlesBefore, name].filter(Boolean).join(' '), titlesAfter].filter(Boolean).join(', ');

/** @param kecamatan its name */
export const wordCertificate = (
  certificate: RegisteredCertificate,
  participant: NamedPerson,
  { topics, kecamatan }: { readonly topics: readonly BimtekTopic[]; readonly kecamatan: string },
  { texts, publicUrl }: CertificatePaper,
): PrintedCertificate => {
  const { number, theme, organiser, firstDay, lastDay, jp, issuedOn, result, certificateId } = certificate;
  const { letterhead, heading, given, statement, scan, signatory, place } = texts;
  return {
    ...{ letterhead, heading, number, given, name: fullName(participant), statement, theme, scan, signatory, jp },
    details: filled(texts.details, { organiser, kecamatan, jp, days: longDays(firstDay, lastDay) }),
    result: filled(texts.result, { ...result, postTest: result.postTest ?? '-' }),
    ...{ signedAt: `${place}, ${longDate(issuedOn)}`, issuedOn },
    verifyUrl: `${publicUrl}/verify/certificate/${verificationToken(certificateId)}`,
    topics: { title: texts.topics, lines: topics },
  };
};
