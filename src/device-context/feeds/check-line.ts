import { plainToInstance } from 'class-transformer';
import type { ValidationError } from 'class-validator';
import { validateSync } from 'class-validator';
import { maskMeterPoint, parseInstant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { canonicalJson, parseStrictJson } from '../../core/language/index.js';
import { escapePointer } from '../../http/index.js';
import type { NdjsonLine } from '../../http/ndjson.js';
import type { Feed, FeedRow, LineError, LineFault } from './feed.js';

const maxDepth = 8;
/** How far a source's clock may be ahead of ours. */
const clockToleranceMilliseconds = 5 * 60_000;

export type CheckedLine =
  { readonly ok: true; readonly row: FeedRow } | { readonly ok: false; readonly errors: readonly LineError[] };

/**
 * Checks one line of a feed, all of it: strict JSON, each property, what properties say together.
 * @param receivedAt - epoch milliseconds; observed at, when the line does not say
 */
export function checkLine<Line extends object>(feed: Feed<Line>, line: NdjsonLine, receivedAt: number): CheckedLine {
  const refuse = (faults: readonly LineFault[]): CheckedLine => ({
    ok: false,
    errors: faults.map((fault) => ({ line: line.line, ...fault })),
  });
  if ('fault' in line) return refuse([{ code: line.fault, pointer: '', detail: unreadable[line.fault] }]);
  const parsed = parseStrictJson(line.text, { maxDepth });
  if (!parsed.ok) {
    return refuse(
      parsed.diagnostics.map(({ pointer, message }) => ({ code: 'LINE_NOT_JSON', pointer, detail: message })),
    );
  }
  const json = parsed.value;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse([{ code: 'LINE_NOT_JSON', pointer: '', detail: 'found no object, expected one object a line' }]);
  }
  const reserved = reservedNames(json, '');
  if (reserved.length > 0) return refuse(reserved);
  const instance = plainToInstance(feed.line, json);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) return refuse(errors.flatMap((error) => faultsIn(error, '')));
  const observedAt = observedAtOf(feed, instance, receivedAt);
  const faults = [...feed.faultsOf(instance), ...futureFaults(observedAt, receivedAt)];
  if (faults.length > 0) return refuse(faults);
  const columns = feed.columnsOf(instance);
  const key = canonicalJson(Object.keys(feed.keyColumns).map((name) => columns[name]));
  return { ok: true, row: { line: line.line, key, observedAt, columns } };
}

const unreadable = {
  LINE_TOO_LONG: 'the line is longer than a line may be; send one object a line, each ended by a newline',
  LINE_NOT_UTF8: 'the line is not UTF-8; send UTF-8',
} as const;

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that every object inherits, `constructor` for one: class-transformer takes them for the real thing and throws. */
function reservedNames(json: object, parent: string): readonly LineFault[] {
  return Object.entries(json).flatMap(([name, value]: [string, unknown]) => {
    const pointer = `${parent}/${escapePointer(name)}`;
    if (inherited.has(name)) {
      return [{ code: 'PROPERTY_UNKNOWN' as const, pointer, detail: 'the name is reserved; use another' }];
    }
    return typeof value === 'object' && value !== null ? reservedNames(value, pointer) : [];
  });
}

function observedAtOf<Line extends object>(feed: Feed<Line>, line: Line, receivedAt: number): number {
  const text = feed.observedAtOf(line);
  if (text === undefined) return receivedAt;
  const observedAt = parseInstant(text);
  invariant(observedAt !== undefined, 'a checked line has a well-formed instant');
  return observedAt;
}

/** An observation that claims to come from the future would never age and would bar every true one after it. */
function futureFaults(observedAt: number, receivedAt: number): readonly LineFault[] {
  if (observedAt <= receivedAt + clockToleranceMilliseconds) return [];
  const detail = 'found an instant more than 5 min ahead of this service; check the clock of the source';
  return [{ code: 'OBSERVATION_IN_FUTURE', pointer: '/observedAt', detail }];
}

function faultsIn(error: ValidationError, parent: string): readonly LineFault[] {
  const pointer = `${parent}/${escapePointer(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, expectation]): LineFault => {
    if (name === 'whitelistValidation') {
      return {
        code: 'PROPERTY_UNKNOWN',
        pointer,
        detail: 'the property is not known; leave it out or use `attributes`',
      };
    }
    const code = error.value === undefined ? 'PROPERTY_MISSING' : 'PROPERTY_INVALID';
    return { code, pointer, detail: `found ${shown(error.property, error.value)}, expected ${expectation}` };
  });
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => faultsIn(child, pointer))];
}

function shown(property: string, value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${property === 'mpxn' ? maskMeterPoint(text) : text.slice(0, 80)}\``;
}
