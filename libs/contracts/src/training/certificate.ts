import { Type } from 'class-transformer';
import {
  IsArray,
  IsBase64,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../registry/day';
import { Page, PageRequest } from '../registry/paging';
import { IsWilayahCode } from '../registry/wilayah';
import { rpc, Written } from '../rpc';

export const CERTIFICATE_STATUSES = ['VALID', 'REVOKED'] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** Why a certificate was revoked. A code: free text would carry personal data into the log. */
export const CERTIFICATE_REVOCATION_REASONS = ['SALAH_CATAT', 'KECURANGAN', 'PERMINTAAN_PESERTA', 'LAINNYA'] as const;
export type CertificateRevocationReason = (typeof CERTIFICATE_REVOCATION_REASONS)[number];

export class RevokeCertificateBody {
  @IsIn(CERTIFICATE_REVOCATION_REASONS)
  reason!: CertificateRevocationReason;
}

export class RevokeCertificateRequest extends RevokeCertificateBody {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  certificateId!: string;
}

export class CertificateId {
  @IsUUID()
  certificateId!: string;
}

/** By what a participant qualified. */
export class CertificateResult {
  /** How many sessions the participant attended, of how many. */
  @IsInt()
  attended!: number;

  @IsInt()
  sessions!: number;

  /** Scores from 0 to 100. */
  @IsOptional()
  @IsNumber()
  preTest?: number;

  @IsOptional()
  @IsNumber()
  postTest?: number;
}

/** What a certificate says of itself, without saying whose it is. */
export class CertificateReference {
  @IsUUID()
  certificateId!: string;

  /** `<number of the minutes>/<001, 002, ...>` */
  @IsString()
  number!: string;

  @IsUUID()
  bimtekId!: string;

  @IsString()
  theme!: string;

  /** First and last day. */
  @IsDay()
  firstDay!: string;

  @IsDay()
  lastDay!: string;

  @IsInt()
  jp!: number;

  /** The office that issued it. */
  @IsString()
  organiser!: string;

  /** Day of the minutes, by which it was issued. */
  @IsDay()
  issuedOn!: string;

  @IsIn(CERTIFICATE_STATUSES)
  status!: CertificateStatus;
}

/** The certificate as it is printed now. Personal data: the name of the participant stands in it. */
export class CertificateFile extends CertificateId {
  @IsString()
  number!: string;

  /** PDF, in base64. */
  @IsBase64()
  pdf!: string;
}

/** Public, and no personal data. */
export class CertificateVerification extends CertificateReference {}

export class FindCertificatesRequest extends PageRequest {
  /** Whose. Left out, of everybody whom the caller oversees; of the caller, where that is a person of a KIM. */
  @IsOptional()
  @IsUUID()
  personId?: string;

  @IsOptional()
  @IsUUID()
  bimtekId?: string;

  /** Of Bimtek for this region or below it. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  @IsOptional()
  @IsIn(CERTIFICATE_STATUSES)
  status?: CertificateStatus;
}

export class CertificateEntry extends CertificateReference {
  @IsUUID()
  personId!: string;

  @ValidateNested()
  @Type(() => CertificateResult)
  result!: CertificateResult;
}

/** The newest first. */
export class CertificateRegister extends Page {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CertificateEntry)
  certificates!: CertificateEntry[];
}

export const revokeCertificate = rpc<RevokeCertificateRequest, Written>('kim.training.certificate.revoke.v1');
export const getCertificate = rpc<CertificateId, CertificateFile>('kim.training.certificate.get.v1');
export const verifyCertificate = rpc<CertificateId, CertificateVerification>('kim.training.certificate.verify.v1');
export const findCertificates = rpc<FindCertificatesRequest, CertificateRegister>('kim.training.certificate.find.v1');
