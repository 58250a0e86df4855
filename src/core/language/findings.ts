import type { Checked, Diagnostic } from './diagnostic.js';
import { comparePointers } from './json-pointer.js';

/** After this many the checker stops adding: a file that is wrong everywhere is told so. */
export const diagnosticsMax = 1000;

export interface Finding {
  readonly found: string;
  readonly expected: string;
  /** A question or an instruction, lower case: ``did you mean `x`?`` */
  readonly hint?: string | undefined;
}

/** Collects the diagnostics of one check; the same fault at the same place counts once. */
export class Findings {
  private readonly diagnostics = new Map<string, Diagnostic>();

  add(code: string, pointer: string, finding: Finding): void {
    if (this.diagnostics.size > diagnosticsMax) return;
    if (this.diagnostics.size === diagnosticsMax) {
      const rest = { found: `more than ${diagnosticsMax} faults`, expected: 'none', hint: 'mend these first' };
      this.diagnostics.set('', diagnostic('DIAGNOSTICS_TOO_MANY', '', rest));
      return;
    }
    const key = `${code} ${pointer} ${finding.found}`;
    if (!this.diagnostics.has(key)) this.diagnostics.set(key, diagnostic(code, pointer, finding));
  }

  /** Whether the work of finding more is still worth it. */
  get full(): boolean {
    return this.diagnostics.size > diagnosticsMax;
  }

  get count(): number {
    return this.diagnostics.size;
  }

  /** All diagnostics, in pointer order and then by code. */
  sorted(): readonly Diagnostic[] {
    return [...this.diagnostics.values()].sort(
      (a, b) => comparePointers(a.pointer, b.pointer) || compareText(a.code, b.code) || compareText(a.found, b.found),
    );
  }

  /** The value if nothing was found, else what was found. */
  conclude<T>(value: T): Checked<T> {
    return this.diagnostics.size === 0 ? { ok: true, value } : { ok: false, diagnostics: this.sorted() };
  }
}

function diagnostic(code: string, pointer: string, { found, expected, hint }: Finding): Diagnostic {
  const message = `found ${found}; expected ${expected}${hint === undefined ? '' : `; ${hint}`}`;
  return { code, pointer, found, expected, ...(hint === undefined ? {} : { hint }), message };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
