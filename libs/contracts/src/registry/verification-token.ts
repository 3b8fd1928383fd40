/** 16 bytes in base64url. */
const TOKEN = /^[\w-]{21}[AQgw]$/;

/** What stands in the public address of a document: its id, as short as a QR code wants it. It opens nothing else. */
export const verificationToken = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

/** The id in such a token; undefined when it is none. */
export const idInToken = (token: string): string | undefined => {
  if (!TOKEN.test(token)) return undefined;
  const hex = Buffer.from(token, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
