import { JURISDICTIONS, type Role, ROLES } from '@app/contracts';
import { importJWK, SignJWT } from 'jose';
import { CannotStart } from './cannot-start';
import { secretsOf } from './secrets';

export const ISSUER = 'urn:kim:local-issuer';
export const AUDIENCE = 'kim';

export interface TokenRequest {
  role: string;
  /** The code of a wilayah; for the people of a KIM the id of that KIM. */
  jurisdiction: string;
  /** Who acts. For the people of a KIM, and for a warga, their person id; for the others any id, made from role and place if absent. */
  subject?: string | undefined;
  hours?: number;
  /** Of an API client: `read:kim`, or several with spaces between. */
  scope?: string | undefined;
}

/** A token of this data folder's own issuer, valid from now. The stack that checks it need not be running. */
export const issueToken = async (dataDir: string, request: TokenRequest): Promise<string> => {
  const { role, jurisdiction, subject = `${role}.${jurisdiction}`, hours = 8, scope } = request;
  if (!isRole(role)) throw new CannotStart(`There is no role "${role}": it is one of ${ROLES.join(', ')}`);
  const { form, example } = JURISDICTIONS[role];
  if (!form.test(jurisdiction))
    throw new CannotStart(`"${jurisdiction}" is not where a ${role} can hold: give ${example}`);

  const { tokenKey } = secretsOf(dataDir);
  return new SignJWT({ role, jurisdiction, ...(scope !== undefined && { scope }) })
    .setProtectedHeader({ alg: 'ES256', kid: tokenKey.kid, typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(await importJWK(tokenKey, 'ES256'));
};

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);
