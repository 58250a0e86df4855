import type { Group, GuardRailEvent, Rule, Table } from './rule-set.js';

/**
 * `rules/guard-rails.json`: what must be true for any permit, whatever a rule set says. Written in the language of
 * rule sets; its tables and named conditions are its own.
 */
export interface GuardRails {
  readonly $schema?: string;
  readonly name: string;
  readonly title: string;
  /** Where the guard rails come from, in words. */
  readonly basis: string;
  readonly tables: Readonly<Record<string, Table>>;
  readonly conditions: Readonly<Record<string, Group>>;
  readonly rules: readonly Rule<GuardRailEvent>[];
}
