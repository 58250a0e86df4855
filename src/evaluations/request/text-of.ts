import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import { textFormats } from './text-formats.js';
import type { TextFormatName } from './text-formats.js';

interface Documented {
  readonly description: string;
  readonly example?: string;
}

/** Name of the class-validator check of a text format; the JSON schema is derived by it. */
export const textCheckOf = (format: TextFormatName): string => `textOf:${format}`;

/** The property is a text of a named form: checked by class-validator, documented, and `format` in the JSON schema. */
export function TextOf(format: TextFormatName, documented: Documented): PropertyDecorator {
  const schema = { type: 'string', format } as const;
  return applyDecorators(acceptedBy(format), ApiProperty({ ...schema, ...documented }));
}

/** As `TextOf`, for a list of such texts. */
export function TextsOf(format: TextFormatName, documented: Documented & { readonly max: number }): PropertyDecorator {
  const { max, ...rest } = documented;
  const schema = { type: 'array', items: { type: 'string', format } } as const;
  const listed = ApiProperty({ ...schema, minItems: 1, maxItems: max, ...rest });
  return applyDecorators(acceptedBy(format, { each: true }), listed);
}

/** The property may be left out. A `null` is not left out: it is of the wrong type. */
export function MayBeAbsent(): PropertyDecorator {
  const ifSent = ValidateIf((_: object, value: unknown) => value !== undefined);
  return applyDecorators(ifSent, ApiProperty({ required: false }));
}

function acceptedBy(format: TextFormatName, options?: ValidationOptions): PropertyDecorator {
  const { accepts, expected } = textFormats[format];
  const validator = { validate: accepts, defaultMessage: () => `expected ${expected}` };
  return ValidateBy({ name: textCheckOf(format), validator }, options);
}
