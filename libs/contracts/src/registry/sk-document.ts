import { IsBase64, IsIn, IsInt, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { rpc } from '../rpc';
import { IsDay } from './day';

/** What a decree does to a KIM's standing. */
export const DECREE_KINDS = ['ESTABLISH', 'AMEND', 'EXTEND', 'SUPERSEDE', 'REVOKE'] as const;
export type DecreeKind = (typeof DECREE_KINDS)[number];

/**
 * In what capacity somebody signs: as the holder of the post, or in place of one: pelaksana tugas, pelaksana harian,
 * penjabat.
 */
export const CAPACITIES = ['DEFINITIF', 'PLT', 'PLH', 'PJ'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** SHA-256 in lower-case hexadecimal. */
export const SHA256 = /^[\da-f]{64}$/;

/** A detached signature over the 32 bytes of a document's SHA-256. */
export class DocumentSignature {
  @IsIn(['Ed25519'])
  algorithm!: 'Ed25519';

  /** RFC 7638 thumbprint of the public key, which is published at `/.well-known/sk-signing-keys.json`. */
  @Matches(/^[\w-]{43}$/)
  keyId!: string;

  /** base64url */
  @IsString()
  value!: string;
}

/** Which document is the decree: nothing in it is personal data. */
export class DecreeDocument {
  @Matches(SHA256)
  sha256!: string;

  /** Size of the PDF. */
  @IsInt()
  bytes!: number;

  @ValidateNested()
  @Type(() => DocumentSignature)
  signature!: DocumentSignature;
}

/** A decree by its name. */
export class DecreeReference {
  /** Of this very decree. */
  @IsUUID()
  skId!: string;

  @IsIn(DECREE_KINDS)
  kind!: DecreeKind;

  @IsString()
  number!: string;

  @IsDay()
  decreedOn!: string;
}

export class SkId {
  @IsUUID()
  skId!: string;
}

/** The decree as it was signed. Personal data: names of people stand in it. */
export class SkDocumentFile {
  @Matches(SHA256)
  sha256!: string;

  /** PDF/A-2b, in base64. */
  @IsBase64()
  pdf!: string;
}

export const getSkDocument = rpc<SkId, SkDocumentFile>('kim.registry.sk.get-document.v1');
