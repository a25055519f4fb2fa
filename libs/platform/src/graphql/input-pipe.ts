import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldProblems } from './input-problems.js';
import { Refusal, RefusedError } from './refusal.js';

const PLAIN: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object, Date, undefined]);

/** Checks every argument whose type is a class. Refuses with the fields named; an input class without rules is our own mistake. */
@Injectable()
export class InputPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { metatype, type, data }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || !metatype || PLAIN.has(metatype) || value === undefined || value === null) return value;
    const instance: unknown = plainToInstance(metatype, value);
    if (typeof instance !== 'object' || instance === null) return value;
    const errors = await validate(instance, { forbidUnknownValues: true, stopAtFirstError: true, validationError: { target: false, value: false } });
    if (errors.some((error) => error.constraints?.['unknownValue'])) throw new Error(`input class ${metatype.name} has no validation rules`);
    if (errors.length > 0) throw new RefusedError(new Refusal('INVALID_INPUT', fieldProblems(errors, data)));
    return instance;
  }
}
