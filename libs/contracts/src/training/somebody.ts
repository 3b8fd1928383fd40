import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { IsAlternativeTo } from '../registry/alternative';
import { RegisterPersonBody } from '../registry/person';

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
