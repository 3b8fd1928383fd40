import { v5 as uuidv5 } from 'uuid';

/** Our own corner of all UUIDs. Never changes: a repeated request must find the ids that it was given. */
const NAMESPACE = '2d0b3c5e-6b8e-5f0a-9b57-4c1a7de0f6a1';

/** What makes two requests the same request. */
export interface RequestIdentity {
  /** Of the caller's token: nobody can guess another's key. */
  readonly subject: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly idempotencyKey: string;
}

/** The id of the command that a request asks for: the same for its repetitions, another for all other requests. */
export const commandIdOf = ({ subject, method, path, idempotencyKey }: RequestIdentity): string =>
  uuidv5(JSON.stringify([subject, method, path, idempotencyKey]), NAMESPACE);

/** The id of something new that a command brings about, the same whenever the command is repeated. */
export const mintedId = (
  what:
    'kim' | 'person' | 'sk' | 'import' | 'data-request' | 'data-breach' | 'grant' | 'bimtek' | 'topic' | 'invitation',
  commandId: string,
): string => uuidv5(what, commandId);
