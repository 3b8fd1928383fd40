import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { rpc, Written } from '../rpc';

/** Columns of an import file that tell of the KIM and its SK: on the first of its rows. */
export const KIM_COLUMNS = [
  'kim_name',
  'wilayah',
  'musyawarah_on',
  'musyawarah_participants',
  'sk_number',
  'decreed_on',
  'term_start',
  'term_end',
  'registered_on',
  'registration_number',
] as const;

/** Columns that tell of one member: on each row. `no` is the number in the roster of the SK, and stays the member's. */
export const MEMBER_COLUMNS = [
  'no',
  'name',
  'nik',
  'phone',
  'address',
  'birth_date',
  'sex',
  'unsur',
  'occupation',
  'joined_on',
  'post',
  'post_since',
] as const;

export type KimColumn = (typeof KIM_COLUMNS)[number];
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];
export type ImportColumn = KimColumn | MemberColumn;

/** A file without one of these tells of no KIM. */
export const REQUIRED_COLUMNS: readonly ImportColumn[] = [
  'kim_name',
  'wilayah',
  'no',
  'name',
  'unsur',
  'occupation',
  'joined_on',
];

/** Rows of one KIM in one message; no KIM has so many members. */
export const ROWS_OF_A_KIM = 100;

/** So many findings are listed; a file with more is of no use to anybody. */
export const FINDINGS = 1_000;

/** One row of the file. */
export class ImportRow {
  /** In the file, the header being line 1. */
  @IsInt()
  @Min(1)
  line!: number;

  /** By column, as text. A column that is empty here is left out. */
  @IsObject()
  cells!: Partial<Record<ImportColumn, string>>;
}

/** Something in the file that is not right, or that is there already. Never repeats what stands in the cell. */
export class ImportFinding {
  @IsInt()
  line!: number;

  @IsString()
  @Length(1, 60)
  column!: string;

  /** A code of this API's problems, or one of the import's own. */
  @IsString()
  @Length(1, 60)
  code!: string;

  /** What would be right: `kims.csv, line 7, column decreed_on: must be …` */
  @IsString()
  @Length(1, 500)
  message!: string;
}

/** Name of an import file, for the messages and the metadata of what was imported. */
export class ImportFileName {
  @IsString()
  @Length(1, 100)
  @Matches(/^[\w][\w. -]*$/, { message: '$property must be a plain file name such as kims.csv' })
  file!: string;
}

class Findings extends ImportFileName {
  @IsArray()
  @ArrayMaxSize(FINDINGS)
  @ValidateNested({ each: true })
  @Type(() => ImportFinding)
  refused!: ImportFinding[];

  @IsArray()
  @ArrayMaxSize(FINDINGS)
  @ValidateNested({ each: true })
  @Type(() => ImportFinding)
  duplicates!: ImportFinding[];
}

/** An import begins: what was found in the file as a whole, before its KIM are carried out one by one. */
export class StartImportRequest extends Findings {
  @IsUUID()
  importId!: string;

  /** Rows of the file without its header. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  rows!: number;

  /** KIM that are carried out. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  kims!: number;
}

/** All rows of one KIM. */
export class ImportKimRequest extends ImportFileName {
  @IsUUID()
  importId!: string;

  /** Whether it is carried out; else it is only looked at. */
  @IsBoolean()
  apply!: boolean;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(ROWS_OF_A_KIM)
  @ValidateNested({ each: true })
  @Type(() => ImportRow)
  rows!: ImportRow[];
}

/** What becomes of the rows of one KIM: it can be imported, was imported before, or is refused as a whole. */
export const KIM_IMPORT_STATES = ['NEW', 'KNOWN', 'REFUSED'] as const;
export type KimImportState = (typeof KIM_IMPORT_STATES)[number];

export class KimImport {
  @IsIn(KIM_IMPORT_STATES)
  state!: KimImportState;

  /** The same for the same name in the same region, in whatever file. */
  @IsOptional()
  @IsUUID()
  kimId?: string;

  /** The same for the same number of the same office. */
  @IsOptional()
  @IsString()
  skNumberId?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ImportFinding)
  refused!: ImportFinding[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ImportFinding)
  duplicates!: ImportFinding[];
}

export class ImportId {
  @IsUUID()
  importId!: string;
}

export const IMPORT_STATES = ['CHECKED', 'RUNNING', 'FINISHED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How far an import is, and what came of it. Of a check: what would come of it. */
export class ImportReport extends Findings {
  @IsOptional()
  @IsUUID()
  importId?: string;

  @IsIn(IMPORT_STATES)
  state!: ImportState;

  /** Rows of the file without its header. */
  @IsInt()
  rows!: number;

  /** Rows that are in the register now, those of an earlier run included. */
  @IsInt()
  accepted!: number;

  /** KIM that are carried out, and how many of them are dealt with. */
  @IsInt()
  kims!: number;

  @IsInt()
  settled!: number;
}

export const startImport = rpc<StartImportRequest, Written>('kim.registry.import.start.v1');
export const importKim = rpc<ImportKimRequest, KimImport>('kim.registry.import.import-kim.v1');
export const getImport = rpc<ImportId, ImportReport>('kim.registry.import.get.v1');
