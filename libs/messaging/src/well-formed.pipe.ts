import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { BaseRpcContext } from '@nestjs/microservices';
import type { ClassConstructor } from 'class-transformer';
import { Invalid } from '@app/event-sourcing';
import { isSmallObject, wellFormed } from './well-formed';

const NEEDS_NO_CLASS = new Set<unknown>([String, Number, Boolean]);

/**
 * Lets a message through when it is exactly what its class says, as an instance of that class, at both edges: HTTP and
 * NATS. Throws `Invalid` with the path of each field and what it must be, never with its value.
 */
@Injectable()
export class WellFormedPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type, data }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || value instanceof BaseRpcContext || NEEDS_NO_CLASS.has(metatype)) return value;
    if (!metatype || metatype === Object) throw new Error('A parameter has no class that says what is well-formed');
    // The fields of a message's data are named as its sender knows them; what rides along is named with its place.
    const at = data === undefined || data === 'data' ? '' : data;
    if (!isSmallObject(value))
      throw new Invalid([{ field: data ?? type, message: 'must be an object of a sensible size' }]);
    return wellFormed(metatype as ClassConstructor<object>, value, { at });
  }
}
