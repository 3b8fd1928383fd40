import type { Role } from '@app/contracts';
import { importJWK, SignJWT } from 'jose';
import { CannotStart } from './cannot-start';
import { secretsOf } from './secrets';

export const ISSUER = 'urn:kim:local-issuer';
export const AUDIENCE = 'kim';

export interface TokenRequest {
  role: string;
  /** The code of a wilayah; for the officers of a KIM the id of that KIM. */
  jurisdiction: string;
  /** Who acts. For the officers of a KIM their person id; for the others any name, made from role and place if absent. */
  subject?: string | undefined;
  hours?: number;
}

/** Where each role can hold, and what that looks like. */
const JURISDICTIONS: Record<Role, { form: RegExp; example: string }> = {
  admin_diskominfo: { form: /^\d{2}\.\d{2}$/, example: 'the code of a kota, such as 18.72' },
  camat: { form: /^\d{2}\.\d{2}\.\d{2}$/, example: 'the code of a kecamatan, such as 18.72.05' },
  lurah: { form: /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, example: 'the code of a kelurahan, such as 18.72.05.1001' },
  auditor: { form: /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/, example: 'the code of a wilayah, such as 18.72' },
  ketua: { form: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, example: 'the id of a KIM, a UUID' },
  sekretaris: { form: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, example: 'the id of a KIM, a UUID' },
};

/** A token of this data folder's own issuer, valid from now. The stack that checks it need not be running. */
export const issueToken = async (dataDir: string, request: TokenRequest): Promise<string> => {
  const { role, jurisdiction, subject = `${role}.${jurisdiction}`, hours = 8 } = request;
  if (!isRole(role))
    throw new CannotStart(`There is no role "${role}": it is one of ${Object.keys(JURISDICTIONS).join(', ')}`);
  const { form, example } = JURISDICTIONS[role];
  if (!form.test(jurisdiction))
    throw new CannotStart(`"${jurisdiction}" is not where a ${role} can hold: give ${example}`);

  const { tokenKey } = secretsOf(dataDir);
  return new SignJWT({ role, jurisdiction })
    .setProtectedHeader({ alg: 'ES256', kid: tokenKey.kid, typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(await importJWK(tokenKey, 'ES256'));
};

const isRole = (role: string): role is Role => Object.hasOwn(JURISDICTIONS, role);
