import { readFileSync } from 'node:fs';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsString,
  IsTimeZone,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { checked } from '@app/configuration';
import { IsDay } from '@app/contracts';
import type {
  BreakGlassLimit,
  Dated,
  ErasureRefusal,
  MemberLimits,
  Policy,
  SkReminders,
  SkTerm,
  TrainingPolicy,
} from '@app/city';

/** One decision of the city. */
class Decision {
  /** The first day on which it holds. */
  @IsDay()
  effectiveFrom!: string;

  /** Where the city wrote it down, or that it did not. */
  @IsString()
  @IsNotEmpty()
  source!: string;
}

class MemberDecision extends Decision implements Dated<MemberLimits> {
  @IsInt()
  @Min(1)
  minimum!: number;

  @IsInt()
  @Min(1)
  maximum!: number;
}

class SkTermDecision extends Decision implements Dated<SkTerm> {
  @IsInt()
  @Min(1)
  @Max(100)
  years!: number;
}

class SkReminderDecision extends Decision implements Dated<SkReminders> {
  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(3_650, { each: true })
  daysBefore!: number[];
}

class BreakGlassDecision extends Decision implements Dated<BreakGlassLimit> {
  @IsInt()
  @Min(1)
  @Max(1_440)
  maximumMinutes!: number;
}

class ErasureRefusalDecision extends Decision implements Dated<ErasureRefusal> {
  @IsString()
  @IsNotEmpty()
  legalBasis!: string;
}

class TrainingDecision extends Decision implements Dated<TrainingPolicy> {
  @IsNumber()
  @Min(0)
  @Max(1)
  attendanceShare!: number;

  @IsNumber()
  @Min(0)
  @Max(100)
  postTestMinimum!: number;

  @IsInt()
  @Min(0)
  @Max(1_440)
  lateAfterMinutes!: number;

  @IsInt()
  @Min(1)
  @Max(3_650)
  commitmentDays!: number;

  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(3_650, { each: true })
  remindDaysBefore!: number[];

  @IsInt()
  @Min(2)
  @Max(1_000)
  smallestCell!: number;
}

/** `policy.json` */
class PolicyFile implements Policy {
  @IsTimeZone()
  timeZone!: string;

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => MemberDecision)
  members!: MemberDecision[];

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => SkTermDecision)
  skTerm!: SkTermDecision[];

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => SkReminderDecision)
  skReminders!: SkReminderDecision[];

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => BreakGlassDecision)
  breakGlass!: BreakGlassDecision[];

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => ErasureRefusalDecision)
  erasureRefusal!: ErasureRefusalDecision[];

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => TrainingDecision)
  training!: TrainingDecision[];
}

const oldestFirst = <Value>(decisions: readonly Dated<Value>[]): Dated<Value>[] =>
  decisions.toSorted((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom));

/** Throws a sentence that names the file and what is wrong in it. */
export const readPolicy = (file: string): Policy => {
  const { timeZone, members, skTerm, skReminders, breakGlass, erasureRefusal, training } = checked(
    PolicyFile,
    JSON.parse(readFileSync(file, 'utf8')),
    'policy.json',
  );
  const inverted = members.find(({ minimum, maximum }) => minimum > maximum);
  if (inverted)
    throw new Error(`policy.json is not right. members of ${inverted.effectiveFrom}: minimum is above maximum`);
  return {
    timeZone,
    members: oldestFirst(members),
    skTerm: oldestFirst(skTerm),
    skReminders: oldestFirst(skReminders),
    breakGlass: oldestFirst(breakGlass),
    erasureRefusal: oldestFirst(erasureRefusal),
    training: oldestFirst(training),
  };
};
