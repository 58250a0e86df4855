/** One fault in a rule set, a fact catalogue or a case, in words that its editor can act on. */
export interface Diagnostic {
  /** Stable, upper case: `RULE_FACT_UNKNOWN`. */
  readonly code: string;
  /** JSON pointer (RFC 6901) into the file: `/rules/3/conditions/all/0/fact`. */
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
  /** One line, lower case, values in backticks; carries found, expected and hint. */
  readonly message: string;
}

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
