import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import {
  EvaluationRequestDto,
  ReplacementCertificatesDto,
  SignaturesDto,
  UpdateSecurityCredentialsDto,
  updateSecurityCredentialsVariant,
} from './evaluation-request.dto.js';

import { textFormatNames } from './text-formats.js';
import { textCheckOf } from './text-of.js';

type Schema = Readonly<Record<string, unknown>>;

const parts = [SignaturesDto, ReplacementCertificatesDto, UpdateSecurityCredentialsDto];

/**
 * JSON Schema of a request, derived from the decorators of its DTO. What they cannot say is added here: no unknown
 * members, and credentials for 6.15.1 and for nothing else.
 */
export function evaluationRequestSchema(): Schema {
  const derived: Readonly<Record<string, object | undefined>> = validationMetadatasToSchemas({
    refPointerPrefix: '#/definitions/',
    additionalConverters: Object.fromEntries(
      textFormatNames.map((format) => [textCheckOf(format), { type: 'string', format }]),
    ),
  });
  const closed = (dto: { readonly name: string }): Schema => ({
    ...derived[dto.name],
    additionalProperties: false,
  });
  return {
    ...closed(EvaluationRequestDto),
    definitions: Object.fromEntries(parts.map((dto) => [dto.name, closed(dto)])),
    if: {
      properties: { serviceReferenceVariant: { const: updateSecurityCredentialsVariant } },
      required: ['serviceReferenceVariant'],
    },
    then: { required: ['updateSecurityCredentials'] },
    else: { properties: { updateSecurityCredentials: false } },
  };
}
