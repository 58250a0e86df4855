import { Logger } from '@nestjs/common';
import type { Client } from 'pg';
import type { TestDatabase } from '../database.js';
import { createTestDatabase } from '../database.js';
import { planVersion, releaseVersion } from '../fixtures/released-version.js';
import type { RuleSetReplica } from '../fixtures/rule-set-replica.js';
import { ownerOf, ruleSetReplica } from '../fixtures/rule-set-replica.js';
import { ruleSetName as name } from '../rules/rule-files.js';
import { beginning, fingerprint, Tampering } from './tampering.js';
import { smallCases, smallDocuments, smallRuleSet } from './small-rules.js';
import type { Cell } from './tampering.js';

/** Single-byte edits of a run. */
const wanted = Number(process.env['LAWS_EDITS'] ?? 2_500);

/**
 * Whatever somebody who is above triggers and grants writes into what is stored: version 1 superseded, 2 in force, 3
 * approved. Shares of the edits; the long texts have most places to edit.
 */
const columns: readonly (Omit<Cell, 'key'> & { readonly share: number; readonly rows: string })[] = [
  { table: 'rule_set_version', column: 'content', rows: 'version = 2', share: 24 },
  { table: 'rule_set_version', column: 'cases', rows: 'version = 2', share: 14 },
  { table: 'rule_set_version', column: 'evidence', rows: 'version = 2', share: 8 },
  { table: 'rule_set_version', column: 'digest', rows: 'true', share: 4 },
  { table: 'rule_set_version', column: 'cases_digest', rows: 'true', share: 3 },
  { table: 'rule_set_version', column: 'evidence_digest', rows: 'true', share: 3 },
  { table: 'rule_set_version', column: 'catalogue_digest', rows: 'true', share: 3 },
  { table: 'rule_set_version', column: 'guard_rails_digest', rows: 'true', share: 3 },
  { table: 'rule_document', column: 'content', rows: 'true', share: 10 },
  { table: 'rule_document', column: 'digest', rows: 'true', share: 2 },
  { table: 'approval', column: 'digest', rows: 'true', share: 3 },
  { table: 'approval', column: 'evidence_digest', rows: 'true', share: 3 },
  { table: 'approval', column: 'approver', rows: 'true', share: 2 },
  { table: 'activation', column: 'state', rows: 'true', share: 10 },
  { table: 'activation', column: 'epoch', rows: 'true', share: 1 },
  { table: 'active_epoch', column: 'epoch', rows: 'true', share: 1 },
  { table: 'planned_activation', column: 'version', rows: 'true', share: 2 },
  { table: 'planned_activation', column: 'planned_by', rows: 'true', share: 1 },
  { table: 'planned_activation', column: 'effective_from', rows: 'true', share: 2 },
  { table: 'planned_activation', column: 'name', rows: 'true', share: 1 },
];
const shares = columns.reduce((sum, { share }) => sum + share, 0);

let database: TestDatabase;
let owner: Client;
let replica: RuleSetReplica;
let tampering: Tampering;
let verified: string;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  owner = await ownerOf(database.url);
  replica = await ruleSetReplica(database.url);
  const [[, , catalogue], [, , guardRails]] = smallDocuments().texts;
  const documents = { cases: smallCases, catalogue: JSON.parse(catalogue), guardRails: JSON.parse(guardRails) };
  for (const version of [1, 2, 3]) {
    const effectiveFrom = version === 3 ? { effectiveFrom: null } : {};
    await releaseVersion(owner, {
      version,
      content: smallRuleSet(name, version, version),
      ...documents,
      ...effectiveFrom,
    });
    await replica.runner.run();
  }
  await replica.active.refresh();
  verified = fingerprint(replica.active);
  tampering = await Tampering.above(database.url);
});
afterAll(async () => {
  await tampering?.end();
  await replica?.close();
  await owner?.end();
  await database?.drop();
});

describe(`${wanted} edits of one byte`, () => {
  it.each(columns.map((column) => [`${column.table}.${column.column}`, column] as const))(
    'of %s change nothing that runs: found with a code, or without effect',
    async (_, { rows, share, ...column }) => {
      const cells = await tampering.cells(column, rows);
      const edits = Math.ceil((wanted * share) / shares);
      const altered: string[] = [];
      let found = 0;
      for (let edit = 0; edit < edits; edit += 1) {
        const cell = cells[edit % cells.length];
        if (cell === undefined) throw new Error('there is nothing to edit');
        const effect = await tampering.with(cell, edit, (source) => beginning(source, database.url));
        if (effect === undefined) continue;
        const { ran, faults, epochs } = effect.result;
        if (faults.some((fault) => /^[A-Z_]+: /.test(fault))) found += 1;
        // Nothing decides, and it is said why; or what decides is what was verified, by a new epoch perhaps.
        const isSafe = ran.every((each) => each === verified || (each === 'nothing' && faults.length > 0));
        if (!isSafe) altered.push(`${effect.change}: ${faults.join('; ')}, ${epochs} epochs, ${ran.join(' then ')}`);
      }
      expect(altered.slice(0, 3)).toEqual([]);
      const isRead = ['content', 'cases', 'evidence', 'state'].includes(column.column);
      if (isRead && column.table !== 'rule_document') expect(found).toBeGreaterThan(edits / 4);
    },
    240_000,
  );

  it('leave everything as it was when they are taken back', async () => {
    await replica.active.refresh();
    expect(fingerprint(replica.active)).toBe(verified);
    expect(await planVersion(owner, { version: 1 })).toBeGreaterThan(0);
    await replica.runner.run();
    await replica.active.refresh();
    expect(replica.active.at(Date.now(), null)?.version).toBe(1);
    expect(replica.active.at(Date.now(), null)?.name).toBe(name);
  });
});
