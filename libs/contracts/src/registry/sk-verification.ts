import { Type } from 'class-transformer';
import { IsArray, IsIn, IsISO8601, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { rpc } from '../rpc';
import { IsDay } from './day';
import { SK_STATUSES, type SkStatus } from './sk';
import { DecreeDocument, DecreeReference } from './sk-document';
import { type Level, LEVELS } from './kim';

/** Whether a decree holds, and whose it is: public, and no personal data. */
export class SkVerificationRequest {
  @IsUUID()
  skId!: string;

  /** The moment for which the answer is to be true: ISO 8601, UTC. */
  @IsISO8601()
  at!: string;
}

export const SIGNATURE_STATES = ['valid', 'invalid', 'unknown_key'] as const;

export class VerifiedDocument extends DecreeDocument {
  /** Whether the signature over the hash is by a key of this register. */
  @IsIn(SIGNATURE_STATES)
  signatureState!: (typeof SIGNATURE_STATES)[number];
}

export class SkVerification extends DecreeReference {
  /** `LURAH REJOMULYO` */
  @IsString()
  issuer!: string;

  @IsString()
  kimName!: string;

  @IsIn(LEVELS)
  level!: Level;

  @IsString()
  wilayah!: string;

  /** `Kelurahan Rejomulyo, Kecamatan Metro Selatan, Kota Metro` */
  @IsString()
  region!: string;

  /** Of the SK, and so of the decrees that amend and extend it. A decree that revokes is in force from its day on. */
  @IsIn(SK_STATUSES)
  status!: SkStatus;

  @IsOptional()
  @IsDay()
  termStart?: string;

  /** As the last extension has it. */
  @IsOptional()
  @IsDay()
  termEnd?: string;

  /** The decree that this one amends, extends or revokes. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DecreeReference)
  on?: DecreeReference;

  /** The decree that ended it: a revocation, or a new SK in its place. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DecreeReference)
  endedBy?: DecreeReference;

  /** Other decrees that amended or extended the SK, the oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DecreeReference)
  changedBy!: DecreeReference[];

  /** Missing for a decree that was recorded without one. */
  @IsOptional()
  @ValidateNested()
  @Type(() => VerifiedDocument)
  document?: VerifiedDocument;
}

/** Nothing has to be said to get them. */
export class SigningKeysRequest {}

/** RFC 7517, with keys as RFC 8037 writes them. */
export class SigningKey {
  @IsIn(['OKP'])
  kty!: 'OKP';

  @IsIn(['Ed25519'])
  crv!: 'Ed25519';

  @IsString()
  x!: string;

  /** RFC 7638 thumbprint. */
  @IsString()
  kid!: string;

  @IsIn(['EdDSA'])
  alg!: 'EdDSA';

  @IsIn(['sig'])
  use!: 'sig';
}

/** The keys that decrees are and were signed with, the present one first. */
export class SigningKeys {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SigningKey)
  keys!: SigningKey[];
}

export const verifySk = rpc<SkVerificationRequest, SkVerification>('kim.registry.sk.verify.v1');
export const getSigningKeys = rpc<SigningKeysRequest, SigningKeys>('kim.registry.sk.get-signing-keys.v1');
