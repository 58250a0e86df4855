import type { MigrationInterface } from 'typeorm';
import { Context1763800000001 } from './1763800000001-context.js';
import { RuleSets1763800000002 } from './1763800000002-rule-sets.js';
import { Decisions1763800000003 } from './1763800000003-decisions.js';

/** Every migration, oldest first. A released one is never edited: expand first, contract later. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Context1763800000001,
  RuleSets1763800000002,
  Decisions1763800000003,
];
