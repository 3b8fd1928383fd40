import type { CertificateVerification } from '@app/contracts';
import { type Markup, markup } from './markup';
import { page } from './page';
import { problemPageOf } from './problem-page';
import { entry, kicker, longDate, state } from './sheet';

const ABOUT = 'Pemeriksaan keabsahan sertifikat';

/** The public page of one certificate. It does not say whose it is. */
export const certificatePage = (certificate: CertificateVerification): string => {
  const title = `Sertifikat Nomor ${certificate.number}`;
  const { theme, jp, organiser, issuedOn } = certificate;
  return page(
    `${title} – pemeriksaan keabsahan`,
    markup`<article class="sheet">
${kicker(ABOUT)}
<h1>${title}</h1>
${standing(certificate)}
<dl>
${entry('Kegiatan', theme)}
${entry('Pelaksanaan', daysOf(certificate))}
${entry('Jam pelajaran', `${jp} JP`)}
${entry('Diterbitkan oleh', organiser)}
${entry('Diterbitkan pada', longDate(issuedOn))}
</dl>
</article>`,
  );
};

/** The page for an address under which there is no certificate, or that cannot be shown now. */
export const certificateProblemPage = problemPageOf(ABOUT, {
  404: {
    title: 'Sertifikat tidak ditemukan',
    sentence:
      'Tidak ada sertifikat dengan kode ini. Periksa kembali alamatnya; sertifikat yang memuat kode ini patut diragukan.',
  },
});

const standing = ({ status }: CertificateVerification): Markup => {
  switch (status) {
    case 'VALID':
      return state('good', 'Berlaku', 'Sertifikat ini diterbitkan oleh penyelenggara dan berlaku.');
    case 'REVOKED':
      return state('bad', 'Dicabut', 'Sertifikat ini dicabut oleh penyelenggara.');
  }
};

const daysOf = ({ firstDay, lastDay }: CertificateVerification): string =>
  firstDay === lastDay ? longDate(firstDay) : `${longDate(firstDay)} sampai dengan ${longDate(lastDay)}`;
