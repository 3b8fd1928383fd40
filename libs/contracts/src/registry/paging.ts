import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { FromText } from './from-text';

/** How many a page holds when its request does not say. */
export const PAGE_LIMIT = 50;

export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Which part of a long answer is wanted. What changes between two pages moves no other out of them, or into them twice. */
export class PageRequest {
  /** How many at most: 50 unless said. */
  @IsOptional()
  @FromText()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** Begin behind an earlier page of the same question: its `next`. */
  @IsOptional()
  @MaxLength(2_000)
  @Matches(/^[\w-]+$/, { message: '$property must be the next of an earlier answer' })
  cursor?: string;
}

export class SortedPageRequest extends PageRequest {
  /** `asc` unless said. */
  @IsOptional()
  @IsIn(DIRECTIONS)
  order?: Direction;
}

/** A part of a long answer. */
export class Page {
  /** The cursor of the next page. Left out on the last. */
  @IsOptional()
  @IsString()
  next?: string;
}
