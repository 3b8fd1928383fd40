import { type DecreeReference, type SkVerification, type VerifiedDocument, verificationToken } from '@app/contracts';
import { type Markup, markup } from './markup';
import { page } from './page';
import { problemPageOf } from './problem-page';
import { entry, kicker, longDate, state } from './sheet';

const ABOUT_SK = 'Pemeriksaan keabsahan keputusan';

/** What became of the comparison of a document with the decree. */
export interface Comparison {
  readonly matches: boolean;
  /** Of the document that was sent, in hexadecimal. */
  readonly sha256: string;
}

/** The public page of one decree, on top of it what a comparison gave. */
export const verificationPage = (sk: SkVerification, comparison?: Comparison): string => {
  const title = `Keputusan ${sk.issuer} Nomor ${sk.number}`;
  return page(
    `${title} – pemeriksaan keabsahan`,
    markup`${comparison && compared(comparison, sk.document)}
<article class="sheet">
${kicker(ABOUT_SK)}
<h1>Keputusan ${sk.issuer}<br>Nomor ${sk.number}</h1>
${standing(sk)}
<dl>
${entry('Tentang', `${ABOUT[sk.kind]} ${sk.kimName}`)}
${entry('Wilayah', sk.region)}
${entry('Diterbitkan oleh', sk.issuer)}
${entry('Ditetapkan pada', longDate(sk.decreedOn))}
${sk.termEnd !== undefined && entry('Masa bakti', termOf(sk))}
${sk.on && entry('Atas keputusan', link(sk.on))}
${sk.changedBy.length > 0 && entry('Diubah dengan', markup`<ul>${sk.changedBy.map(item)}</ul>`)}
${documentEntries(sk.document)}
</dl>
</article>
${sk.document && form(sk)}`,
  );
};

const UNREADABLE = {
  title: 'Berkas tidak dapat dibaca',
  sentence: 'Pilih satu berkas PDF dari keputusan ini, lalu kirim kembali.',
};

/** The page for an address under which there is no decree, or that cannot be shown now. */
export const skProblemPage = problemPageOf(ABOUT_SK, {
  400: UNREADABLE,
  404: {
    title: 'Keputusan tidak ditemukan',
    sentence:
      'Tidak ada keputusan dengan kode ini. Periksa kembali alamatnya; keputusan yang memuat kode ini patut diragukan.',
  },
  413: { title: 'Berkas terlalu besar', sentence: 'Berkas yang diperiksa paling besar 2 MiB.' },
  415: UNREADABLE,
});

const ABOUT: Readonly<Record<SkVerification['kind'], string>> = {
  ESTABLISH: 'Pembentukan KIM',
  SUPERSEDE: 'Pembentukan KIM',
  AMEND: 'Perubahan susunan keanggotaan KIM',
  EXTEND: 'Perpanjangan masa bakti KIM',
  REVOKE: 'Pencabutan keputusan tentang KIM',
};

const standing = (sk: SkVerification): Markup => {
  const by = sk.endedBy && markup` dengan ${link(sk.endedBy)}`;
  switch (sk.status) {
    case 'VALID':
      return state('good', 'Berlaku', 'Keputusan ini berlaku pada hari ini.');
    case 'EXPIRED':
      return state('over', 'Tidak berlaku lagi', `Masa bakti berakhir pada ${longDate(sk.termEnd ?? '')}.`);
    case 'SUPERSEDED':
      return state('over', 'Tidak berlaku lagi', markup`Keputusan ini diganti${by}.`);
    case 'REVOKED':
      return state('bad', 'Dicabut', markup`Keputusan ini dicabut${by}.`);
  }
};

const compared = ({ matches, sha256 }: Comparison, document: VerifiedDocument | undefined): Markup =>
  markup`<section class="sheet" aria-label="Hasil pemeriksaan berkas" role="status">
${
  matches
    ? state('good', 'Berkas sesuai', 'Berkas yang dikirim sama persis dengan keputusan yang diterbitkan.')
    : state('bad', 'Berkas tidak sesuai', document ? DIFFERS : NOTHING_TO_COMPARE)
}
<p class="kicker">SHA-256 berkas yang dikirim</p>
<code>${grouped(sha256)}</code>
</section>`;

const DIFFERS = 'Berkas yang dikirim bukan keputusan yang diterbitkan, atau isinya telah diubah.';
const NOTHING_TO_COMPARE = 'Keputusan ini tercatat tanpa dokumen, sehingga berkas tidak dapat dibandingkan.';

const SIGNATURE: Readonly<Record<VerifiedDocument['signatureState'], string>> = {
  valid: 'Sah, dengan kunci yang diumumkan',
  invalid: 'Tidak sah',
  unknown_key: 'Tidak dapat diperiksa: kunci tidak dikenal',
};

const documentEntries = (document: VerifiedDocument | undefined): Markup => {
  if (!document) return entry('Dokumen', 'Tercatat tanpa dokumen elektronik');
  const { signature, signatureState, sha256 } = document;
  const keys = markup`<a href="/.well-known/sk-signing-keys.json">${signature.algorithm}</a>`;
  return markup`${entry('Tanda tangan elektronik', markup`${SIGNATURE[signatureState]} (${keys})`)}
${entry('SHA-256 dokumen', markup`<code>${grouped(sha256)}</code>`)}`;
};

const form = (sk: SkVerification): Markup => markup`<section class="sheet screen">
<h2>Periksa berkas PDF</h2>
<p>Bandingkan berkas yang Anda terima dengan keputusan yang diterbitkan.</p>
<form method="post" action="${pathOf(sk)}/check" enctype="multipart/form-data">
<label for="document">Berkas PDF, paling besar 2 MiB</label>
<input id="document" name="document" type="file" accept="application/pdf" required>
<button>Periksa</button>
</form>
</section>`;

const item = (decree: DecreeReference): Markup => markup`<li>${link(decree)}</li>`;

const pathOf = ({ skId }: Pick<SkVerification, 'skId'>): string => `/verify/sk/${verificationToken(skId)}`;

const link = (decree: DecreeReference): Markup =>
  markup`<a href="${pathOf(decree)}">Keputusan Nomor ${decree.number}</a> tanggal ${longDate(decree.decreedOn)}`;

const termOf = ({ termStart, termEnd = '' }: SkVerification): string =>
  `${termStart === undefined ? '' : `${longDate(termStart)} `}sampai dengan ${longDate(termEnd)}`;

/** In groups of eight, which the eye can compare; spaces may break the line. */
const grouped = (sha256: string): string => sha256.replaceAll(/.{8}(?=.)/g, '$& ');
