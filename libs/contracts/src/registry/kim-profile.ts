import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { rpc, Written } from '../rpc';
import { IsDay } from './day';
import { IsSingleLine } from './single-line';
import { SHA256 } from './sk-document';

/** What a KIM can work with. What technology it uses follows the infrastructure that it has. */
export const DEVICES = ['PONSEL', 'KOMPUTER', 'PRINTER', 'KAMERA', 'PENGERAS_SUARA', 'PROYEKTOR', 'RADIO'] as const;
export type Device = (typeof DEVICES)[number];

/** How well its seat is connected. */
export const CONNECTIVITY = ['TIDAK_ADA', 'SELULER_2G', 'SELULER_4G', 'SERAT_OPTIK'] as const;
export type Connectivity = (typeof CONNECTIVITY)[number];

/** By which ways a KIM can reach people. */
export const CHANNELS = [
  'GRUP_WHATSAPP',
  'PAPAN_PENGUMUMAN',
  'RADIO',
  'RAPAT_WARGA',
  'HARI_POSYANDU',
  'PENGAJIAN',
  'SITUS_WEB',
  'MEDIA_SOSIAL',
  'PENGERAS_SUARA_KELILING',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The books that an orderly KIM keeps (checklist of Bojonegoro). */
export const BOOKS = ['ANGGOTA', 'TAMU', 'KEGIATAN', 'KEUANGAN', 'INVENTARIS', 'SURAT'] as const;
export type Book = (typeof BOOKS)[number];

export const PLATFORMS = ['FACEBOOK', 'INSTAGRAM', 'TIKTOK', 'X', 'YOUTUBE'] as const;
export type Platform = (typeof PLATFORMS)[number];

export class DeviceCount {
  @IsIn(DEVICES)
  device!: Device;

  @IsInt()
  @Min(1)
  @Max(10_000)
  count!: number;
}

export class RecordIctProfileBody {
  /** The day on which it was seen to be so. */
  @IsDay()
  surveyedOn!: string;

  @IsArray()
  @ArrayMaxSize(DEVICES.length)
  @ArrayUnique(({ device }: DeviceCount) => device)
  @ValidateNested({ each: true })
  @Type(() => DeviceCount)
  devices!: DeviceCount[];

  @IsIn(CONNECTIVITY)
  connectivity!: Connectivity;

  @IsArray()
  @ArrayUnique()
  @IsIn(CHANNELS, { each: true })
  channels!: Channel[];
}

export class RecordIctProfileRequest extends RecordIctProfileBody {
  @IsUUID()
  kimId!: string;
}

/** Where the KIM is found. The address of a group, not of a person: no names. */
export class RecordSecretariatBody {
  @IsString()
  @Length(3, 300)
  @IsSingleLine()
  address!: string;
}

export class RecordSecretariatRequest extends RecordSecretariatBody {
  @IsUUID()
  kimId!: string;
}

export class SocialAccount {
  @IsIn(PLATFORMS)
  platform!: Platform;

  @IsUrl({ protocols: ['https'], require_protocol: true })
  url!: string;
}

/** All of it, as it is now. */
export class RecordOnlinePresenceBody {
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  website?: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SocialAccount)
  socialAccounts!: SocialAccount[];
}

export class RecordOnlinePresenceRequest extends RecordOnlinePresenceBody {
  @IsUUID()
  kimId!: string;
}

/** The books that it keeps now. */
export class RecordBooksBody {
  @IsArray()
  @ArrayUnique()
  @IsIn(BOOKS, { each: true })
  books!: Book[];
}

export class RecordBooksRequest extends RecordBooksBody {
  @IsUUID()
  kimId!: string;
}

/** AD/ART: the statutes of the KIM. */
export class RecordStatutesBody {
  @IsDay()
  adoptedOn!: string;

  /** SHA-256 of the document, lower-case hexadecimal. */
  @IsOptional()
  @Matches(SHA256, { message: '$property must be a SHA-256 in lower-case hexadecimal' })
  sha256?: string;
}

export class RecordStatutesRequest extends RecordStatutesBody {
  @IsUUID()
  kimId!: string;
}

export const recordIctProfile = rpc<RecordIctProfileRequest, Written>('kim.registry.kim.record-ict-profile.v1');
export const recordSecretariat = rpc<RecordSecretariatRequest, Written>('kim.registry.kim.record-secretariat.v1');
export const recordOnlinePresence = rpc<RecordOnlinePresenceRequest, Written>(
  'kim.registry.kim.record-online-presence.v1',
);
export const recordBooks = rpc<RecordBooksRequest, Written>('kim.registry.kim.record-books.v1');
export const recordStatutes = rpc<RecordStatutesRequest, Written>('kim.registry.kim.record-statutes.v1');
