import type { PipeTransform } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Allow, humanRoles } from '../../access/index.js';
import { Problem } from '../../http/index.js';

/** A name that no rule set can have never reaches a query. */
export const ruleSetName: PipeTransform<string, string> = {
  transform(name) {
    if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 100) return name;
    throw wrong('NAME_WRONG', '/name', 'expected the name of a rule set, lower case with dashes');
  },
};

export const versionNumber: PipeTransform<string, number> = {
  transform(text) {
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
    throw wrong('VERSION_WRONG', '/version', 'expected the number of a version, 1 or more');
  },
};

export const documentDigest: PipeTransform<string, string> = {
  transform(text) {
    if (/^sha256:[0-9a-f]{64}$/.test(text)) return text;
    throw wrong('DIGEST_WRONG', '/digest', 'expected a digest, `sha256:` and 64 hexadecimal digits in lower case');
  },
};

/** `If-Match: "7"`: the revision that is to be changed. */
export function revisionIn(header: string | undefined): number {
  const revision = /^"?([1-9]\d{0,8})"?$/.exec(header ?? '')?.[1];
  if (revision !== undefined) return Number(revision);
  const detail = 'expected the header `If-Match` with the `ETag` of the draft, as `"3"`';
  throw header === undefined ? new Problem(428, 'PRECONDITION_REQUIRED', detail) : wrong('HEADER_INVALID', '', detail);
}

function wrong(code: string, pointer: string, detail: string): Problem {
  return new Problem(400, 'PARAMETER_INVALID', detail, [{ code, pointer, detail }]);
}

/** Every person, and the S1SP: it may look up what its decisions were made on. */
export const Readers = (): MethodDecorator => Allow(...humanRoles, 'evaluator');
export const Name = (): MethodDecorator => ApiParam({ name: 'name', example: 'smets1-critical-commands' });
export const Version = (): MethodDecorator =>
  applyDecorators(Name(), ApiParam({ name: 'version', type: Number, example: 2 }));
