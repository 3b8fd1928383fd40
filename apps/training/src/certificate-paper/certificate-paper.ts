import type { CertificateTexts } from './certificate-texts';

/** What is the same on all certificates of a city. */
export abstract class CertificatePaper {
  abstract readonly texts: CertificateTexts;
  /** Base URL of the gateway as the public reaches it. */
  abstract readonly publicUrl: string;
}
