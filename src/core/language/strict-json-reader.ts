import { below } from './json-pointer.js';
import { readString, stringFaults } from './json-string.js';
import type { Frame, JsonObject } from './strict-json-frame.js';
import { place } from './strict-json-frame.js';
import type { StrictJson, TextDiagnostic } from './strict-json.js';

const faultsMax = 100;
const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const words: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Signals that reading cannot go on; the fault itself is among the diagnostics. */
const stopped = Symbol('stopped');

/** One reading of one text: a loop over an own stack of open lists and objects, so depth costs heap, not stack. */
export class StrictJsonReader {
  private at = 0;
  private readonly frames: Frame[] = [];
  private readonly faults: TextDiagnostic[] = [];

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  read(): StrictJson {
    const value = this.readDocument();
    if (value === stopped || this.faults.length > 0) return { ok: false, diagnostics: this.faults };
    return { ok: true, value };
  }

  private readDocument(): unknown {
    for (;;) {
      let value = this.readValueStart();
      if (value === stopped) return stopped;
      if (value === undefined) continue;
      // A complete value: put it where it belongs, and close what it completes.
      for (;;) {
        const frame = this.frames[this.frames.length - 1];
        if (frame === undefined) return this.atEnd() ? value : this.stop('nothing after the value');
        place(frame, value);
        const next = this.afterElement(frame);
        if (next === stopped) return stopped;
        if (next === 'more') break;
        this.frames.pop();
        value = 'list' in frame ? frame.list : frame.members;
      }
    }
  }

  /** A complete scalar or empty container; undefined when a container was opened and its first value comes next. */
  private readValueStart(): unknown {
    this.skipSpace();
    const code = this.text.charCodeAt(this.at);
    if (code === 0x22) return this.readText();
    if (code === 0x7b || code === 0x5b) return this.open(code === 0x7b);
    if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return this.readNumber();
    for (const [word, value] of words) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.stop('a value');
  }

  private open(isObject: boolean): unknown {
    if (this.frames.length >= this.maxDepth) {
      return this.stop(`values nested at most ${this.maxDepth} deep`, 'JSON_TOO_DEEP', 'a value nested deeper');
    }
    this.at++;
    this.skipSpace();
    if (!isObject) {
      if (this.take(0x5d)) return [];
      this.frames.push({ list: [] });
      return undefined;
    }
    if (this.take(0x7d)) return {};
    const frame: Frame = { members: {}, key: undefined };
    this.frames.push(frame);
    return this.readKey(frame) ? undefined : stopped;
  }

  private afterElement(frame: Frame): 'more' | 'closed' | typeof stopped {
    this.skipSpace();
    const isList = 'list' in frame;
    if (this.take(isList ? 0x5d : 0x7d)) return 'closed';
    if (!this.take(0x2c)) return this.stop(isList ? '`,` or `]`' : '`,` or `}`');
    if (isList) return 'more';
    this.skipSpace();
    return this.readKey(frame) ? 'more' : stopped;
  }

  private readKey(frame: { readonly members: JsonObject; key: string | undefined }): boolean {
    if (this.text.charCodeAt(this.at) !== 0x22) {
      this.stop('a name in double quotes');
      return false;
    }
    const start = this.at;
    frame.key = undefined;
    const key = this.readText();
    if (typeof key !== 'string') return false;
    frame.key = key;
    if (key === '__proto__') {
      this.report('JSON_KEY_FORBIDDEN', start, 'the name `__proto__`', 'another name');
    } else if (Object.hasOwn(frame.members, key)) {
      this.report('JSON_KEY_DUPLICATED', start, 'a name that this object already has', 'each name once');
    }
    this.skipSpace();
    if (this.take(0x3a)) return true;
    this.stop('`:`');
    return false;
  }

  private readText(): unknown {
    const start = this.at;
    const read = readString(this.text, start);
    if ('fault' in read) {
      this.at = read.end;
      return this.stop(read.fault);
    }
    this.at = read.end;
    if (read.suspect) {
      for (const fault of stringFaults(read.value)) {
        this.report(fault.code, start, fault.found, fault.expected);
      }
    }
    return read.value;
  }

  private readNumber(): unknown {
    const start = this.at;
    numberPattern.lastIndex = start;
    const match = numberPattern.exec(this.text);
    if (match === null) return this.stop('a number');
    this.at = numberPattern.lastIndex;
    const value = Number(match[0]);
    if (!Number.isFinite(value)) {
      this.report('JSON_NUMBER_NOT_FINITE', start, 'a number too large to hold', 'a finite number');
    } else if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      this.report('JSON_NUMBER_NOT_EXACT', start, 'an integer beyond 2⁵³−1', 'a decimal text, which keeps every digit');
    }
    return value;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private take(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }

  private atEnd(): boolean {
    this.skipSpace();
    return this.at === this.text.length;
  }

  private stop(expected: string, code = 'JSON_SYNTAX', found = this.whatIsHere()): typeof stopped {
    this.report(code, this.at, found, expected);
    return stopped;
  }

  private whatIsHere(): string {
    if (this.at >= this.text.length) return 'the end of the text';
    const here = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    return /^[\x21-\x5f\x61-\x7e]$/.test(here) ? `\`${here}\`` : 'another character';
  }

  private report(code: string, offset: number, found: string, expected: string): void {
    if (this.faults.length >= faultsMax) return;
    const message = `found ${found} at offset ${offset}; expected ${expected}`;
    this.faults.push({ code, pointer: this.pointer(), offset, found, expected, message });
  }

  /** Where the reader is; cut at 64 segments, so that hostile depth does not make endless pointers. */
  private pointer(): string {
    let pointer = '';
    for (const frame of this.frames.slice(0, 64)) {
      const segment = 'list' in frame ? frame.list.length : frame.key;
      if (segment !== undefined) pointer = below(pointer, segment);
    }
    return pointer;
  }
}
