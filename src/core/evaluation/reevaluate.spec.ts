import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../language/index.js';
import { documentTexts, parseRecord, reevaluate } from './index.js';

const rules = join(import.meta.dirname, '../../../rules');
const file = (path: string): unknown => JSON.parse(readFileSync(join(rules, path), 'utf8'));
const contents = {
  ruleSet: file('smets1-critical-commands/2.json'),
  catalogue: file('facts.json'),
  guardRails: file('guard-rails.json'),
};
const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

/** A record as far as it is decided again: nothing was known, so every rule is undetermined. */
function recordOf(changes: object = {}): string {
  const [ruleSet = '', catalogue = '', guardRails = ''] = documentTexts(contents).map(sha256);
  return canonicalJson({
    ...{ format: 1, evaluator: 'x', caller: 's1sp', catalogueDigest: catalogue, guardRailsDigest: guardRails },
    ...{ request: {}, facts: {}, sources: {}, outcomes: { rules: {}, guardRails: {} } },
    answer: {
      ...{ decisionId: 'x', decidedAt: '2026-11-22T10:15:00.000Z', verdict: 'refuse', responseCode: 'E1' },
      ruleSet: { name: 'smets1-critical-commands', version: 2, digest: ruleSet, epoch: 1 },
    },
    ...changes,
  });
}

describe('a record decided again', () => {
  it('asks for the digest of each document, and of nothing else', () => {
    const asked: string[] = [];
    reevaluate(recordOf(), contents, (text) => {
      asked.push(text);
      return sha256(text);
    });
    expect(asked).toEqual(documentTexts(contents));
  });

  it('is not believed when a document has another digest than it names', () => {
    const { agrees, differences } = reevaluate(recordOf(), contents, () => `sha256:${'0'.repeat(64)}`);
    expect(agrees).toBe(false);
    expect(differences.map((each) => each.split(':')[0])).toEqual(['rule set', 'fact catalogue', 'guard rails']);
  });

  it('names every outcome that it does not come to', () => {
    const { agrees, differences } = reevaluate(recordOf(), contents, sha256);
    expect(agrees).toBe(false);
    expect(differences.some((each) => each.startsWith('outcome of `sender-is-registered-party`'))).toBe(true);
    expect(differences.some((each) => each.startsWith('number of rules'))).toBe(true);
  });

  it('is read as it was written', () => {
    expect(canonicalJson(parseRecord(recordOf()))).toBe(recordOf());
  });
});
