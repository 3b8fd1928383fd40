import { type DecreeReference, type SkVerification, type VerifiedDocument, verificationToken } from '@app/contracts';
import { type Html, html } from './html';
import { page } from './page';

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
    html`${comparison && compared(comparison, sk.document)}
      <article class="sheet">
        <p class="kicker">Pemeriksaan keabsahan keputusan</p>
        <h1>${title}</h1>
        ${standing(sk)}
        <dl>
          ${entry('Tentang', `${ABOUT[sk.kind]} ${sk.kimName}`)} ${entry('Wilayah', sk.region)}
          ${entry('Diterbitkan oleh', sk.issuer)} ${entry('Ditetapkan pada', longDate(sk.decreedOn))}
          ${sk.termEnd !== undefined && entry('Masa bakti', termOf(sk))}
          ${sk.on && entry('Atas keputusan', link(sk.on))}
          ${
            sk.changedBy.length > 0 &&
            entry(
              'Diubah dengan',
              html`<ul>
                ${sk.changedBy.map((each) => html`<li>${link(each)}</li>`)}
              </ul>`,
            )
          }
          ${documentEntries(sk.document)}
        </dl>
      </article>
      ${sk.document && form(sk)}`,
  );
};

/** The page for an address under which there is no decree. */
export const problemPage = (status: number): string => {
  const { title, sentence } = PROBLEMS[status] ?? FAILURE;
  return page(
    title,
    html`<article class="sheet">
      <p class="kicker">Pemeriksaan keabsahan keputusan</p>
      <h1>${title}</h1>
      <p class="state bad">${sentence}</p>
    </article>`,
  );
};

const FAILURE = {
  title: 'Pemeriksaan sedang tidak dapat dilakukan',
  sentence: 'Layanan sedang terganggu. Silakan coba lagi beberapa saat lagi.',
};

const PROBLEMS: Readonly<Record<number, typeof FAILURE>> = {
  400: {
    title: 'Berkas tidak dapat dibaca',
    sentence: 'Pilih satu berkas PDF dari keputusan ini, lalu kirim kembali.',
  },
  404: {
    title: 'Keputusan tidak ditemukan',
    sentence:
      'Tidak ada keputusan dengan kode ini. Periksa kembali alamatnya; keputusan yang memuat kode ini patut diragukan.',
  },
  413: { title: 'Berkas terlalu besar', sentence: 'Berkas yang diperiksa paling besar 2 MiB.' },
};

const ABOUT: Readonly<Record<SkVerification['kind'], string>> = {
  ESTABLISH: 'Pembentukan KIM',
  SUPERSEDE: 'Pembentukan KIM',
  AMEND: 'Perubahan susunan keanggotaan KIM',
  EXTEND: 'Perpanjangan masa bakti KIM',
  REVOKE: 'Pencabutan keputusan tentang KIM',
};

const standing = (sk: SkVerification): Html => {
  const by = sk.endedBy && html` dengan ${link(sk.endedBy)}`;
  switch (sk.status) {
    case 'VALID':
      return html`<p class="state good"><strong>Berlaku</strong>Keputusan ini berlaku pada hari ini.</p>`;
    case 'EXPIRED':
      return html`<p class="state over">
        <strong>Tidak berlaku lagi</strong>Masa bakti berakhir pada ${longDate(sk.termEnd ?? '')}.
      </p>`;
    case 'SUPERSEDED':
      return html`<p class="state over"><strong>Tidak berlaku lagi</strong>Keputusan ini diganti${by}.</p>`;
    case 'REVOKED':
      return html`<p class="state bad"><strong>Dicabut</strong>Keputusan ini dicabut${by}.</p>`;
  }
};

const compared = ({ matches, sha256 }: Comparison, document: VerifiedDocument | undefined): Html => {
  const result = matches
    ? html`<strong>Berkas sesuai</strong>Berkas yang dikirim sama persis dengan keputusan yang diterbitkan.`
    : html`<strong>Berkas tidak sesuai</strong>${
          document
            ? 'Berkas yang dikirim bukan keputusan yang diterbitkan, atau isinya telah diubah.'
            : 'Keputusan ini tercatat tanpa dokumen, sehingga berkas tidak dapat dibandingkan.'
        }`;
  return html`<section class="sheet" aria-label="Hasil pemeriksaan berkas">
    <p class="state ${matches ? 'good' : 'bad'}" role="status">${result}</p>
    <p class="kicker">SHA-256 berkas yang dikirim</p>
    <code>${grouped(sha256)}</code>
  </section>`;
};

const SIGNATURE: Readonly<Record<VerifiedDocument['signatureState'], string>> = {
  valid: 'Sah, dengan kunci yang diumumkan',
  invalid: 'Tidak sah',
  unknown_key: 'Tidak dapat diperiksa: kunci tidak dikenal',
};

const documentEntries = (document: VerifiedDocument | undefined): Html => {
  if (!document) return entry('Dokumen', 'Tercatat tanpa dokumen elektronik');
  const { signature, signatureState, sha256 } = document;
  const keys = html`<a href="/.well-known/sk-signing-keys.json">${signature.algorithm}</a>`;
  return html`${entry('Tanda tangan elektronik', html`${SIGNATURE[signatureState]} (${keys})`)}
  ${entry('SHA-256 dokumen', html`<code>${grouped(sha256)}</code>`)}`;
};

const form = (sk: SkVerification): Html =>
  html`<section class="sheet screen">
    <h2>Periksa berkas PDF</h2>
    <p>Bandingkan berkas yang Anda terima dengan keputusan yang diterbitkan.</p>
    <form method="post" action="${pathOf(sk)}/check" enctype="multipart/form-data">
      <label for="document">Berkas PDF, paling besar 2 MiB</label>
      <input id="document" name="document" type="file" accept="application/pdf" required />
      <button>Periksa</button>
    </form>
  </section>`;

const entry = (term: string, description: string | Html): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;

const pathOf = ({ skId }: Pick<SkVerification, 'skId'>): string => `/verify/sk/${verificationToken(skId)}`;

const link = (decree: DecreeReference): Html =>
  html`<a href="${pathOf(decree)}">Keputusan Nomor ${decree.number}</a> tanggal ${longDate(decree.decreedOn)}`;

const termOf = ({ termStart, termEnd = '' }: SkVerification): string =>
  `${termStart === undefined ? '' : `${longDate(termStart)} `}sampai dengan ${longDate(termEnd)}`;

const INDONESIAN = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

const longDate = (day: string): string => INDONESIAN.format(new Date(`${day}T00:00:00Z`));

/** In groups of eight, which the eye can compare; spaces may break the line. */
const grouped = (sha256: string): string => sha256.replaceAll(/.{8}(?=.)/g, '$& ');
