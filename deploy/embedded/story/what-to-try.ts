import { verificationToken } from '@app/contracts';
import type { Stack } from '../stack';
import { issueToken } from '../tokens';
import type { StoryEnd } from './metro-selatan';

/** Tokens and curl lines that work when they are pasted into a shell, in this order. */
export const whatToTry = async (
  { url, metricsUrls, dataDir }: Stack,
  { kimId, ketuaId, skId }: StoryEnd,
): Promise<string> => {
  const auditor = await issueToken(dataDir, { role: 'auditor', jurisdiction: '18.72' });
  const lurah = await issueToken(dataDir, { role: 'lurah', jurisdiction: '18.72.01.1001' });
  const ketua = await issueToken(dataDir, { role: 'ketua', jurisdiction: kimId, subject: ketuaId });
  const read = (path: string, token = 'AUDITOR') => `curl -s "${url}${path}" -H "Authorization: Bearer $${token}"`;
  return `
Documentation, to click through   ${url}/docs
What the QR code of an SK leads to ${url}/verify/sk/${verificationToken(skId)}
Metrics, in Prometheus format     ${Object.values(metricsUrls).join(', ')}
What each process says            ${dataDir}/logs

# An auditor of the city, the Lurah of kelurahan Metro, the Ketua of "Rejomulyo Informatif". Valid for 8 hours.
AUDITOR='${auditor}'
LURAH='${lurah}'
KETUA='${ketua}'

# How far is the city?
${read('/v1/coverage')}
# Which KIM are there in Metro Selatan and its kelurahan?
${read('/v1/kims?wilayah=18.72.05')}
# One KIM, with its roster and SK; then all that ever happened to it
${read(`/v1/kims/${kimId}`, 'KETUA')}
${read(`/v1/kims/${kimId}/history`)}
# Form the next one. The same Idempotency-Key again gives the same answer and no second KIM
curl -s "${url}/v1/kims" -H "Authorization: Bearer $LURAH" -H 'Idempotency-Key: try-1' \\
  -H 'Content-Type: application/json' -d '{"name":"Metro Bersuara","wilayah":"18.72.01.1001"}'
# A refusal: the SK of a KIM elsewhere
curl -s "${url}/v1/kims/${kimId}/sk" -H "Authorization: Bearer $LURAH" -H 'Idempotency-Key: try-2' -H 'If-Match: *' \\
  -H 'Content-Type: application/json' \\
  -d '{"number":"1/2026","decreedOn":"2026-01-05","signatory":{"personId":"${ketuaId}","capacity":"PLT"}}'
`;
};
