import type { Written } from '@app/contracts';
import type { Answer, ProblemDocument } from './api-client';

/** What was written. Throws when the system refused, and should not have. */
export const accepted = ({ status, body }: Answer<Written | ProblemDocument>): Written => {
  if ('code' in body)
    throw new Error(`Refused with ${status} ${body.code}: ${body.detail} ${JSON.stringify(body.errors ?? [])}`);
  return body;
};

/** The problem. Throws when the system accepted, or refused for another reason. */
export const refused = ({ body }: Answer<Written | ProblemDocument>, code: string): ProblemDocument => {
  if (!('code' in body)) throw new Error(`Accepted, but should have been refused with ${code}`);
  if (body.code !== code)
    throw new Error(`Refused with ${body.code}, but should have been with ${code}: ${body.detail}`);
  return body;
};
