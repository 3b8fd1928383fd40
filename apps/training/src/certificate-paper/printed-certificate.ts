import { type BimtekTopic, verificationToken } from '@app/contracts';
import { longDate } from '@app/documents';
import type { RegisteredCertificate } from '../certificate-register/certificate-register.queries';
import { filled, longDays } from '../printing/printed-words';
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

/**
 * @param name of the participant, with titles
 * @param kecamatan its name
 */
export const wordCertificate = (
  certificate: RegisteredCertificate,
  name: string,
  { topics, kecamatan }: { readonly topics: readonly BimtekTopic[]; readonly kecamatan: string },
  { texts, publicUrl }: CertificatePaper,
): PrintedCertificate => {
  const { number, theme, organiser, firstDay, lastDay, jp, issuedOn, result, certificateId } = certificate;
  const { letterhead, heading, given, statement, scan, signatory, place } = texts;
  return {
    ...{ letterhead, heading, number, given, name, statement, theme, scan, signatory, jp },
    details: filled(texts.details, { organiser, kecamatan, jp, days: longDays(firstDay, lastDay) }),
    result: filled(texts.result, { ...result, postTest: result.postTest?.toLocaleString('id-ID') ?? '-' }),
    ...{ signedAt: `${place}, ${longDate(issuedOn)}`, issuedOn },
    verifyUrl: `${publicUrl}/verify/certificate/${verificationToken(certificateId)}`,
    topics: { title: texts.topics, lines: topics },
  };
};
