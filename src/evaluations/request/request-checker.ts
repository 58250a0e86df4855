import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import type { ProblemError } from '../../http/index.js';
import { pathCertificatesMax } from './evaluation-request.dto.js';
import type { EvaluationRequestDto } from './evaluation-request.dto.js';
import { evaluationRequestSchema } from './evaluation-request-schema.js';
import { textFormats } from './text-formats.js';

/** More faults than this in one body help nobody; the number is bounded so that a hostile body cannot buy memory. */
export const faultsMax = 50;
const shownMax = 40;

type Check = ValidateFunction<EvaluationRequestDto>;

/** Whether a parsed body is a request, by the schema derived from its DTO. Nothing is coerced, filled in or removed. */
export class RequestChecker {
  readonly #stopsAtFirst: Check = compiled(false);
  readonly #findsAll: Check = compiled(true);

  /** Throughput: stops at the first fault, as nearly every body has none. */
  accepts(body: unknown): body is EvaluationRequestDto {
    return this.#stopsAtFirst(body);
  }

  /** All faults of a body (50 at most), sorted by place. */
  faultsOf(body: unknown, pointerPrefix = ''): readonly ProblemError[] {
    if (this.#findsAll(withShortLists(body))) return [];
    const faults = (this.#findsAll.errors ?? []).filter(({ keyword }) => keyword !== 'if').slice(0, faultsMax);
    return faults.map((fault) => problemErrorOf(fault, body, pointerPrefix)).sort(byPointer);
  }
}

const byPointer = (a: ProblemError, b: ProblemError): number =>
  a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0;

function compiled(allErrors: boolean): Check {
  const ajv = new Ajv({
    allErrors,
    verbose: allErrors,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    ownProperties: true,
  });
  for (const [name, { accepts }] of Object.entries(textFormats))
    ajv.addFormat(name, { type: 'string', validate: accepts });
  return ajv.compile<EvaluationRequestDto>(evaluationRequestSchema());
}

/** A list of a hundred thousand wrong elements would make as many faults: one more than is allowed tells enough. */
function withShortLists(body: unknown): unknown {
  const credentials = memberOf(body, 'updateSecurityCredentials');
  const path = memberOf(credentials, 'certificationPathCertificates');
  if (!Array.isArray(path) || path.length <= pathCertificatesMax + 1) return body;
  const short = { ...asObject(credentials), certificationPathCertificates: path.slice(0, pathCertificatesMax + 1) };
  return { ...asObject(body), updateSecurityCredentials: short };
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function problemErrorOf(fault: ErrorObject, body: unknown, prefix: string): ProblemError {
  const pointer = prefix + fault.instancePath;
  const found = shown(fault.data);
  switch (fault.keyword) {
    case 'required':
      return missing(`${pointer}/${String(fault.params['missingProperty'])}`);
    case 'additionalProperties': {
      const name = String(fault.params['additionalProperty']);
      const detail = `found the member ${shown(name)}, which a request does not have; remove it`;
      return { code: 'MEMBER_UNKNOWN', pointer: `${pointer}/${pointerPart(name)}`, detail };
    }
    case 'false schema': {
      const variant = shown(memberOf(body, 'serviceReferenceVariant'));
      const detail = `found credentials with the variant ${variant}; they belong to \`6.15.1\` alone: remove them`;
      return { code: 'MEMBER_NOT_ALLOWED', pointer, detail };
    }
    case 'type':
      return {
        code: 'VALUE_TYPE',
        pointer,
        detail: `found ${found}, expected ${article(String(fault.params['type']))}`,
      };
    case 'enum':
      return {
        code: 'VALUE_UNKNOWN',
        pointer,
        detail: `found ${found}, expected one of ${listed(fault.params['allowedValues'])}`,
      };
    case 'format':
      return {
        code: 'VALUE_FORMAT',
        pointer,
        detail: `found ${found}, expected ${expectedFormat(fault.params['format'])}`,
      };
    case 'minItems':
    case 'maxItems':
      return {
        code: 'VALUE_RANGE',
        pointer,
        detail: `found another number of elements; expected 1 to ${pathCertificatesMax}`,
      };
    default:
      return { code: 'VALUE_RANGE', pointer, detail: `found ${found}; it ${fault.message ?? 'is out of range'}` };
  }
}

function missing(pointer: string): ProblemError {
  return {
    code: 'MEMBER_MISSING',
    pointer,
    detail: `found no \`${pointer.slice(pointer.lastIndexOf('/') + 1)}\`; add it`,
  };
}

function expectedFormat(format: unknown): string {
  return Object.entries(textFormats).find(([name]) => name === format)?.[1].expected ?? 'another form';
}

const listed = (values: unknown): string =>
  Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(', ') : 'other values';

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

const pointerPart = (name: string): string =>
  clipped(name)
    .replaceAll(/\p{Surrogate}/gu, '�')
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');

const clipped = (text: string): string => (text.length > shownMax ? `${text.slice(0, shownMax)}…` : text);

/** What was found, short and harmless: a scalar in backticks, anything else by its kind. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value);
  return `\`${clipped(text).replaceAll('`', "'")}\``;
}
