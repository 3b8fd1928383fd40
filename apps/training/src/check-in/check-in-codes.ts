import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Signer } from '@app/documents';

/** One participant, one session. */
export interface Opening {
  readonly bimtekId: string;
  readonly personId: string;
  /** From 1. */
  readonly session: number;
}

/** Tells these codes from all else that the same key signs. */
const KIND = 'kim-check-in.v1';

const digest = (payload: string): string => createHash('sha256').update(`${KIND}.${payload}`).digest('hex');

/**
 * The codes that participants show at the door. Whoever has the public key can tell a true one without asking anybody; that
 * it is used once, and in time, is for the Bimtek to decide.
 */
@Injectable()
export class CheckInCodes {
  constructor(private readonly signer: Signer) {}

  /** @param until the end of the session, for whoever reads the code without asking. */
  async write(opening: Opening, until: string): Promise<string> {
    const { bimtekId, personId, session } = opening;
    const payload = Buffer.from(JSON.stringify({ bimtekId, personId, session, until })).toString('base64url');
    const { keyId, value } = await this.signer.sign(digest(payload));
    return `${payload}.${keyId}.${value}`;
  }

  /** What a code opens; undefined when it is none of ours. */
  async read(code: string): Promise<Opening | undefined> {
    const [payload = '', keyId = '', value = ''] = code.split('.');
    const state = await this.signer.verify(digest(payload), { algorithm: 'Ed25519', keyId, value });
    if (state !== 'valid') return undefined;
    const { bimtekId, personId, session } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Opening;
    return { bimtekId, personId, session };
  }
}
