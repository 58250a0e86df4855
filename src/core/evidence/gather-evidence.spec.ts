import { caseFiles, catalogue, guardRails, ruleSet, versions } from '../../../test/rules/rule-files.js';
import type { Case, CaseFile, RuleSet } from '../language/index.js';
import { canonicalJson } from '../language/index.js';
import type { EvidenceInput } from './evidence.js';
import { gatherEvidence } from './gather-evidence.js';
import type { CaseFiles } from './own-cases.js';

const files: CaseFiles = Object.fromEntries(caseFiles.map(({ file, caseFile }) => [file, caseFile]));
const digest = (what: string) => `sha256:${what}`;

function inputOf(own: RuleSet, cases: CaseFiles = files, parent?: number): EvidenceInput {
  const documents = {
    catalogueDigest: digest('catalogue'),
    guardRails,
    guardRailsDigest: digest('guard-rails'),
  };
  return {
    ruleSet: own,
    content: canonicalJson(own),
    digest: digest(`${own.version}`),
    cases,
    casesDigest: digest('cases'),
    catalogue,
    ...documents,
    evaluatorVersion: '1',
    parent:
      parent === undefined
        ? null
        : { version: parent, digest: digest(`${parent}`), ruleSet: ruleSet(parent), ...documents },
    deltas: [{ kind: 'title' }],
  };
}

const gather = (input: EvidenceInput) => gatherEvidence(input, () => Promise.resolve());

/** The files with one case of `name` changed, or left out where `change` gives undefined. */
function withCase(change: (each: Case, file: string) => Case | undefined): CaseFiles {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]): [string, CaseFile] => [
      file,
      { ...content, cases: content.cases.flatMap((each) => change(each, file) ?? []) },
    ]),
  );
}

describe('the gates refuse', () => {
  it('a version that no case names', async () => {
    const { evidence, failures } = await gather(
      inputOf(
        ruleSet(2),
        withCase(() => undefined),
      ),
    );
    expect(failures[0]).toEqual({
      gate: 'cases',
      code: 'CASES_MISSING',
      pointer: '/cases',
      detail: expect.stringMatching(
        /^found no case that names version `2` of `smets1-critical-commands`; expected .+; add/,
      ),
    });
    expect(evidence.cases).toEqual({ total: 0, passed: 0, failed: [] });
    expect(evidence.coverage.covered).toBe(0);
  });

  it('a case that is decided otherwise than it expects, however many pass', async () => {
    const [file, content] = Object.entries(files)[0] ?? ['', undefined];
    const index = content?.cases.findIndex(({ versions: of, expect: e }) => of.includes(2) && e.verdict === 'refuse');
    const name = content?.cases[index ?? -1]?.name;
    const turned = withCase((each, of) =>
      of === file && each.name === name
        ? { ...each, expect: { ...each.expect, verdict: 'permit', responseCode: null } }
        : each,
    );
    const { evidence, failures } = await gather(inputOf(ruleSet(2), turned));
    expect(failures).toEqual([
      {
        gate: 'cases',
        code: 'CASE_FAILED',
        pointer: `/cases/${file}/cases/${index}`,
        detail: expect.stringContaining('the verdict is `"refuse"`; expected `"permit"`'),
      },
    ]);
    expect(failures[0]?.detail).toContain(`case \`${name}\` of \`${file}\``);
    expect(evidence.cases.failed).toEqual([{ file, case: name, differences: expect.any(Array) }]);
    expect(evidence.cases.passed).toBe(evidence.cases.total - 1);
  });

  it('requirements that no case breaks, whatever their mode', async () => {
    const own = ruleSet(2);
    const [first] = own.rules;
    if (first?.event.type !== 'requirement') throw new Error('the first rule is a requirement');
    const { event } = first;
    const added = (['enforce', 'warn', 'off'] as const).map((mode) => ({
      ...first,
      name: `operator-is-named-${mode}`,
      priority: 1,
      conditions: { all: [{ fact: 'command', path: '$.originatorId', operator: 'present', value: true }] },
      event: { ...event, params: { ...event.params, mode } },
    }));
    const { failures } = await gather(inputOf({ ...own, rules: [...own.rules, ...added] }));
    const caseFailures = failures.filter(({ gate }) => gate === 'requirementCases');
    expect(caseFailures).toEqual(
      ['enforce', 'warn', 'off'].map((mode, i) => ({
        gate: 'requirementCases',
        code: 'CASE_MISSING',
        pointer: `/rules/${own.rules.length + i}/name`,
        detail: expect.stringMatching(
          new RegExp(`^found no case in which \`operator-is-named-${mode}\` is broken; expected .+; add a case`),
        ),
      })),
    );
  });

  it('a rule on which json-rules-engine is of another opinion, on the cases and on generated contexts', async () => {
    const own = ruleSet(2);
    const [first, ...others] = own.rules;
    if (first === undefined) throw new Error('there is a rule');
    // A literal that the checker refuses: a counter equals text to nobody but our own evaluator.
    const counter = { fact: 'command', path: '$.originatorCounter', operator: 'notEqual', value: '1201' };
    const odd = { ...first, conditions: { all: [counter] } };
    const { evidence, failures } = await gather(inputOf({ ...own, rules: [odd, ...others] }));
    const disagreed = failures.filter(({ gate }) => gate === 'secondOpinion');
    expect(disagreed).toEqual([
      {
        gate: 'secondOpinion',
        code: 'EVALUATORS_DISAGREE',
        pointer: '/rules/0/conditions',
        detail: expect.stringMatching(
          new RegExp(
            `^rule \`${first.name}\` is \`false\` here and \`true\` in json-rules-engine on case .+ and \\d+ more`,
          ),
        ),
      },
    ]);
    const on = evidence.secondOpinion.disagreements;
    expect(on.length).toBeGreaterThan(evidence.cases.total / 2);
    expect(new Set(on.map(({ rule }) => rule))).toEqual(new Set([first.name]));
  });
});

describe('the gates let through', () => {
  it.each(versions)('version %d of the rule set here, with its own cases', async (version) => {
    const { evidence, failures } = await gather(inputOf(ruleSet(version)));
    expect(failures).toEqual([]);
    expect(evidence.cases.passed).toBe(evidence.cases.total);
    expect(evidence.cases.total).toBeGreaterThan(50);
    expect(evidence.requirementCases.missing).toEqual([]);
    expect(evidence.secondOpinion).toEqual({
      cases: evidence.cases.total,
      generatedContexts: 256,
      disagreements: [],
    });
    expect(evidence.coverage.rules.map(({ rule }) => rule)).toEqual(ruleSet(version).rules.map(({ name }) => name));
  });

  it('coverage below 100 %: it is listed, with where and in which direction a case is missing', async () => {
    const own = ruleSet(2);
    const active = { fact: 'party', path: '$.status', operator: 'equal', value: 'active' };
    // Two comparisons that say the same: when both are true, neither is decisive.
    const doubled = own.rules.map((rule) =>
      rule.name === 'sender-is-active'
        ? { ...rule, conditions: { any: [active, { ...active, operator: 'in', value: ['active'] }] } }
        : rule,
    );
    const { evidence, failures } = await gather(inputOf({ ...own, rules: doubled }));
    expect(failures).toEqual([]);
    const at = `/rules/${own.rules.findIndex(({ name }) => name === 'sender-is-active')}/conditions/any`;
    expect(evidence.coverage.uncovered.filter(({ rule }) => rule === 'sender-is-active')).toEqual([
      {
        rule: 'sender-is-active',
        pointer: `${at}/0`,
        through: [],
        leaf: 'party.status equal "active"',
        shown: 'only false',
      },
      {
        rule: 'sender-is-active',
        pointer: `${at}/1`,
        through: [],
        leaf: 'party.status in ["active"]',
        shown: 'only false',
      },
    ]);
    expect(evidence.coverage.rules).toContainEqual({ rule: 'sender-is-active', conditions: 2, covered: 0 });
  });
});

describe('evidence', () => {
  it('is the same bytes when it is gathered again, whatever the pauses and the order of the case files', async () => {
    let pauses = 0;
    const gathered = await gatherEvidence(inputOf(ruleSet(2), files, 1), () => {
      pauses++;
      return new Promise((resolve) => setImmediate(resolve));
    });
    // Other work had its turn after each judgement of json-rules-engine, and more often.
    expect(pauses).toBeGreaterThan(gathered.evidence.cases.total + 256);
    const once = canonicalJson(gathered.evidence);
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(canonicalJson((await gather(inputOf(ruleSet(2), turned, 1))).evidence)).toBe(once);
    expect(JSON.parse(once)).toMatchObject({
      format: 1,
      ruleSet: { name: 'smets1-critical-commands', version: 2, digest: digest('2') },
      parent: { version: 1, digest: digest('1'), catalogueDigest: digest('catalogue') },
      casesDigest: digest('cases'),
      evaluatorVersion: '1',
      diff: { deltas: [{ kind: 'title' }] },
    });
  });

  it('is refused for content that is not the rule set that is judged', async () => {
    await expect(gather({ ...inputOf(ruleSet(2)), content: canonicalJson(ruleSet(1)) })).rejects.toThrow(
      'the digest is of the rule set that is judged',
    );
  });
});
