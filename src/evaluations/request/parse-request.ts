import { isUtf8 } from 'node:buffer';
import type { Command } from '../../core/evaluation/index.js';
import { parseStrictJson } from '../../core/language/index.js';
import { Problem } from '../../http/index.js';
import type { ProblemError } from '../../http/index.js';
import { commandOf } from './command-of.js';
import type { EvaluationRequestDto } from './evaluation-request.dto.js';
import { keyCount } from './key-count.js';
import { faultsMax, RequestChecker } from './request-checker.js';

/** A request that can be decided. `requestText` gives its canonical JSON. */
export interface ParsedRequest {
  readonly command: Command;
}

/** Deeper than any request; hostile nesting is refused by name before it can overflow what walks it. */
const depthMax = 16;
const checker = new RequestChecker();

/** @returns the request, or the 400 problem that names every fault (50 at most) with its pointer */
export function parseRequestBytes(bytes: Buffer): ParsedRequest | Problem {
  if (!isUtf8(bytes)) {
    const detail = 'found bytes that are not UTF-8; send JSON in UTF-8';
    return new Problem(400, 'BODY_MALFORMED', detail, [{ code: 'BODY_NOT_UTF8', pointer: '', detail }]);
  }
  return parseRequestText(bytes.toString('utf8'));
}

/** As `parseRequestBytes`, for text that was UTF-8: one line of a batch. */
export function parseRequestText(text: string): ParsedRequest | Problem {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return malformed(text);
  }
  // INVARIANT (no member twice): what the schema accepts has as many members as its text spells out.
  if (!checker.accepts(body) || keyCount(text) !== memberCount(body)) return malformed(text, body);
  return parsed(body);
}

/** A request inside another body, which was read strictly: a simulation's. */
export function parseRequestValue(body: unknown, pointerPrefix: string): ParsedRequest | readonly ProblemError[] {
  return checker.accepts(body) ? parsed(body) : checker.faultsOf(body, pointerPrefix);
}

function parsed(body: EvaluationRequestDto): ParsedRequest {
  return { command: commandOf(body) };
}

function malformed(text: string, body?: unknown): Problem {
  const strict = parseStrictJson(text, { maxDepth: depthMax });
  if (!strict.ok) {
    const errors = strict.diagnostics
      .slice(0, faultsMax)
      .map(({ code, pointer, message }) => ({ code, pointer, detail: message }));
    return new Problem(400, 'BODY_MALFORMED', detailOf(errors, 'JSON'), errors);
  }
  const errors = checker.faultsOf(body);
  return new Problem(400, 'BODY_INVALID', detailOf(errors, 'the request'), errors);
}

function detailOf(errors: readonly ProblemError[], what: string): string {
  const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
  return `found ${count} in ${what}; mend each one named in \`errors\``;
}

function memberCount(body: EvaluationRequestDto): number {
  const { signatures, updateSecurityCredentials: credentials } = body;
  let count = Object.keys(body).length + Object.keys(signatures).length;
  if (credentials !== undefined) {
    count += Object.keys(credentials).length + Object.keys(credentials.replacementCertificates).length;
  }
  return count;
}
