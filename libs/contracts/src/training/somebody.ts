import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { IsAlternativeTo } from '../registry/alternative';
import { RegisterPersonBody } from '../registry/person';
import { Written } from '../rpc';

/**
 * A person of the register by their id or, not yet in it, by what the register is to hold of them: training has them
 * registered there first, and keeps the id only.
 */
export class Somebody {
  @ValidateIf(({ personId, person }: Somebody) => personId !== undefined || person === undefined)
  @IsUUID()
  personId?: string;

  @IsOptional()
  @IsAlternativeTo('personId')
  @IsObject()
  @ValidateNested()
  @Type(() => RegisterPersonBody)
  person?: RegisterPersonBody;
}

/** The answer to a command that speaks of somebody: who that is in the register, from now on if not before. */
export class WrittenOfSomebody extends Written {
  @IsUUID()
  personId!: string;
}
