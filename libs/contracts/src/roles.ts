/** Who may hold a token. Whatever is public needs none. */
export const ROLES = [
  'admin_diskominfo',
  'camat',
  'lurah',
  'ketua',
  'sekretaris',
  'anggota',
  'warga',
  'verifikator_hoaks',
  'auditor',
  'api_client',
] as const;

export type Role = (typeof ROLES)[number];

/** What a jurisdiction looks like, and the same in words. */
interface Jurisdiction {
  readonly form: RegExp;
  readonly example: string;
}

const KOTA = { form: /^\d{2}\.\d{2}$/, example: 'the code of a kota, such as 18.72' };
const KECAMATAN = { form: /^\d{2}\.\d{2}\.\d{2}$/, example: 'the code of a kecamatan, such as 18.72.05' };
const KELURAHAN = {
  form: /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/,
  example: 'the code of a kelurahan, such as 18.72.05.1001',
};
const WILAYAH = { form: /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/, example: 'the code of a wilayah, such as 18.72' };
const KIM = { form: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, example: 'the id of a KIM, a UUID' };

/**
 * Where each role holds: in a region, or in one KIM. Of the people of a KIM, and of residents (`warga`), the subject of the token
 * is their person id in the register.
 */
export const JURISDICTIONS: Readonly<Record<Role, Jurisdiction>> = {
  admin_diskominfo: KOTA,
  camat: KECAMATAN,
  lurah: KELURAHAN,
  ketua: KIM,
  sekretaris: KIM,
  anggota: KIM,
  warga: KELURAHAN,
  verifikator_hoaks: WILAYAH,
  auditor: WILAYAH,
  api_client: WILAYAH,
};

/** An opaque id of whoever holds a token, never a name: visible ASCII, for it stands in addresses and in the log. */
export const SUBJECT = /^[\x21-\x7e]{1,255}$/;

/**
 * What the token of an API client may name in its `scope` claim. A scope opens routes of the gateway; what is behind
 * them is for the authority of the service to decide. A route whose scope is not listed is closed to API clients.
 */
export const SCOPES = ['read:kim', 'write:kim', 'read:person', 'read:training', 'write:training'] as const;

export type Scope = (typeof SCOPES)[number];
