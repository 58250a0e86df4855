import { readFileSync } from 'node:fs';
import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { join } from 'node:path';
import type { GuardRails, RuleSet } from '../language/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue } from '../language/index.js';
import type { Delta } from './index.js';
import { diffGuardRails, diffInMarkdown, diffRuleSets } from './index.js';

/** The diffs of the rule sets that are in `rules/`, and of edits to them. */

const read = (path: string): Json => JSON.parse(readFileSync(join(__dirname, '../../../rules', path), 'utf8'));
const folder = 'smets1-critical-commands';

function accepted<T>(checked: { ok: true; value: T } | { ok: false; diagnostics: readonly { message: string }[] }): T {
  if (!checked.ok) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  return checked.value;
}
const catalogue = accepted(parseFactCatalogue(read('facts.json')));
const version = (number: number): RuleSet => accepted(checkRuleSet(read(`${folder}/${number}.json`), catalogue));

/** Version 2 as an edit leaves it; the checker must accept what comes out. */
function edited(edit: (json: Json) => unknown): RuleSet {
  const json = read(`${folder}/2.json`);
  edit(json);
  return accepted(checkRuleSet(json, catalogue));
}
const deltasOf = (edit: (json: Json) => unknown): readonly Delta[] => diffRuleSets(version(2), edited(edit), catalogue);
const told = (edit: (json: Json) => unknown): readonly string[] => deltasOf(edit).map(({ sentence }) => sentence);
const ruleOf = (json: Json, name: string): Json => json.rules.find((rule: Json) => rule.name === name);
const everywhere = (json: Json, from: string, to: string): void => {
  const copy = JSON.parse(JSON.stringify(json).replaceAll(`"${from}"`, `"${to}"`));
  Object.assign(json, copy);
};

describe('the diff of version 1 to version 2', () => {
  const deltas = diffRuleSets(version(1), version(2), catalogue);

  it('is seven lines that can be read aloud', () => {
    expect(diffInMarkdown(deltas, { name: folder, before: 1, after: 2 })).toBe(
      [
        '# Changes to smets1-critical-commands: version 1 to version 2',
        '',
        '- The title was “Before MP107: anchor slot and registration for every critical command” and is now “MP107 requirement 1: SRV 6.15.1 exempt from MPAN ownership for network operators in the slot”.',
        '- The rules now rest on “Requirement 1” of “MP107 SMETS1 Validation of SRV 6.15.1, Annex A v0.3”, and no longer on its “Problem statement”.',
        '- The rules now also rest on “Check of the replacement network operator against registration data” of “SECMP0063”.',
        '- The waiver “SRV 6.15.1 exemption” is new; it lifts the requirement “sender is registered party”, whether that is broken or undetermined, when both the service reference variant is 6.15.1 and the sender holds network operator slot.',
        '- The waiver “SRV 6.15.1 exemption” rests on something unverified: “the scope finally decided was not found; this version takes 6.15.1 only, for network operators only”.',
        '- The requirement “replacement is registered operator” is new; it warns with code E4, but never refuses, unless one of these holds: the service reference variant is not 6.15.1; the sender is supplier; the registered network operators include the entity that the certificate names.',
        '- The requirement “replacement is registered operator” rests on something unverified: “SECMP0063 was withdrawn, so the warning never refuses; that it would use E4 is assumed”.',
        '',
      ].join('\n'),
    );
  });

  it('addresses each by kind, subject and name', () => {
    expect(deltas.map(({ kind, subject, name }) => `${kind} ${subject} ${name}`)).toEqual([
      'changed title title',
      'changed basis MP107 SMETS1 Validation of SRV 6.15.1, Annex A v0.3',
      'added basis SECMP0063',
      'added rule srv-6-15-1-exemption',
      'added assumption srv-6-15-1-exemption',
      'added rule replacement-is-registered-operator',
      'added assumption replacement-is-registered-operator',
    ]);
  });

  it('backwards has seven lines too', () => {
    expect(diffRuleSets(version(2), version(1), catalogue)).toHaveLength(7);
  });
});

describe('every sentence about the files in `rules/`', () => {
  const all = [
    ...[1, 2, 3].flatMap((number) => diffRuleSets(null, version(number), catalogue)),
    ...diffGuardRails(null, accepted(checkGuardRails(read('guard-rails.json'), catalogue)), catalogue),
  ];

  it('has no sign of JSON and no name in camelCase or kebab-case but in texts people wrote', () => {
    const written = new Set<string>();
    JSON.stringify(all, (key, value: unknown) => {
      if (['because', 'basis', 'unverified', 'title', 'document', 'clause'].includes(key)) written.add(String(value));
      if (key === 'after' && typeof value === 'string') written.add(value);
      return value;
    });
    const own = all.map(({ sentence }) =>
      [...written].reduce((text, part) => text.replaceAll(`“${part}”`, ''), sentence),
    );
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((text) => /[$`[\]{}()_<>]|[a-z][A-Z]|[a-z]-[a-z]|\bundefined\b/.test(text))).toEqual([]);
  });
});

describe('a renaming', () => {
  it.each([
    ['rule', 'sender-is-registered-party', 'sender-is-the-registered-one'],
    ['rule', 'srv-6-15-1-exemption', 'exemption-of-operators'],
    ['condition', 'sender-is-network-operator', 'sender-runs-a-network'],
    ['condition', 'sender-holds-network-operator-slot', 'sender-holds-slot'],
    ['table', 'criticalServiceRequests', 'openRequests'],
  ])('of the %s `%s` is one delta, and what refers to it none', (subject, from, to) => {
    const deltas = deltasOf((json) => everywhere(json, from, to));
    expect(deltas.map(({ kind, subject, before, after }) => ({ kind, subject, before, after }))).toEqual([
      { kind: 'renamed', subject, before: from, after: to },
    ]);
  });

  it('with another change is told beside it', () => {
    const both = told((json) => {
      everywhere(json, 'sender-is-registered-party', 'sender-is-registered');
      ruleOf(json, 'sender-is-registered').priority = 75;
    });
    expect(both).toEqual([
      'The requirement “sender is registered party” is now called “sender is registered”.',
      'The priority of the requirement “sender is registered” was 70 and is now 75.',
    ]);
  });
});

describe('a changed rule', () => {
  const params = (json: Json, name: string): Json => ruleOf(json, name).event.params;

  it.each<readonly [string, (json: Json) => unknown, string]>([
    [
      'responseCode',
      (json) => (params(json, 'sender-is-active').responseCode = 'E9'),
      'The requirement “sender is active” now answers with code E9, and no longer with E3.',
    ],
    [
      'mode',
      (json) => (params(json, 'sender-is-active').mode = 'warn'),
      'The requirement “sender is active” now warns and never refuses; formerly it refused.',
    ],
    [
      'waives',
      (json) => (params(json, 'srv-6-15-1-exemption').waives = ['sender-is-registered-party', 'sender-is-active']),
      'The waiver “SRV 6.15.1 exemption” now also lifts “sender is active”.',
    ],
    [
      'whenUndetermined',
      (json) => (params(json, 'srv-6-15-1-exemption').whenUndetermined = false),
      'The waiver “SRV 6.15.1 exemption” now lifts a requirement but only where it is broken.',
    ],
    [
      'because',
      (json) => (params(json, 'sender-is-active').because = 'only active users may'),
      'The reason for the requirement “sender is active” was “a suspended or withdrawn user may not send commands” and is now “only active users may”.',
    ],
    [
      'basis',
      (json) => (params(json, 'sender-is-active').basis = 'Check 5'),
      'The requirement “sender is active” rested on “Check 5: user status; DCC User Interface Specification, response code E3” and now rests on “Check 5”.',
    ],
    [
      'priority',
      (json) => (ruleOf(json, 'sender-is-active').priority = 101),
      'The priority of the requirement “sender is active” was 100 and is now 101.',
    ],
  ])('has one delta for its %s', (field, edit, sentence) => {
    const deltas = deltasOf(edit);
    expect(deltas).toMatchObject([{ kind: 'changed', subject: 'rule', field, sentence }]);
  });

  it('of another event type has one for the event, and one for each text that differs', () => {
    const edit = (json: Json) => {
      const rule = ruleOf(json, 'replacement-is-registered-operator');
      const { because, basis, unverified } = rule.event.params;
      const waives = ['sender-is-active'];
      rule.event = { type: 'waiver', params: { waives, whenUndetermined: false, because, basis, unverified } };
    };
    expect(told(edit)).toEqual([
      'The requirement “replacement is registered operator” is now a waiver: it lifts the requirement “sender is active”, but only where that is broken, when one of these holds: the service reference variant is not 6.15.1; the sender is supplier; the registered network operators include the entity that the certificate names; formerly it warned with code E4, but never refused, unless one of these holds: the service reference variant is not 6.15.1; the sender is supplier; the registered network operators include the entity that the certificate names.',
    ]);
  });

  it('that no longer says what is unverified says so', () => {
    expect(told((json) => delete params(json, 'srv-6-15-1-exemption').unverified)).toEqual([
      'The waiver “SRV 6.15.1 exemption” no longer rests on something unverified: “the scope finally decided was not found; this version takes 6.15.1 only, for network operators only”.',
    ]);
  });
});

describe('a changed condition', () => {
  const isGas = { fact: 'device', path: '$.deviceType', operator: 'equal', value: 'GSME' };
  const inWaiver = (change: (all: Json[]) => unknown) => (json: Json) =>
    change(ruleOf(json, 'srv-6-15-1-exemption').conditions.all);

  it.each<readonly [string, (json: Json) => unknown, string]>([
    [
      'says just the member that came',
      inWaiver((all) => all.push(isGas)),
      'The waiver “SRV 6.15.1 exemption” now also requires that the device type is GSME.',
    ],
    [
      'says just the member that went',
      inWaiver((all) => all.shift()),
      'The waiver “SRV 6.15.1 exemption” no longer requires that the service reference variant is 6.15.1.',
    ],
    [
      'says just the member that took another’s place',
      inWaiver((all) => (all[0].value = '11.3')),
      'The waiver “SRV 6.15.1 exemption” now requires that the service reference variant is 11.3, instead of that the service reference variant is 6.15.1.',
    ],
    [
      'says just the alternative that came',
      (json) => ruleOf(json, 'sender-is-registered-party').conditions.any.push(isGas),
      'The requirement “sender is registered party” is now also met when the device type is GSME.',
    ],
    [
      'says of a named condition what changed in it',
      (json) => json.conditions['sender-is-network-operator'].all[0].value.push('ES'),
      'The condition “sender is network operator” now requires that the sender’s user role is ED, GT or ES, instead of that the sender’s user role is ED or GT.',
    ],
    [
      'says in which part of it a member came',
      (json) => ruleOf(json, 'device-status-allows-command').conditions.any[1].all.push(isGas),
      'In the part of the requirement “device status allows command” that said “both the device’s status is Suspended and the service reference variant is 6.15.1 or 11.3”, it is now also required that the device type is GSME.',
    ],
    [
      'says that an order means nothing',
      inWaiver((all) => all.reverse()),
      'The waiver “SRV 6.15.1 exemption” lists its conditions in another order and says the same.',
    ],
    [
      'says both as a whole when more than one member differs',
      inWaiver((all) => all.splice(0, 2, isGas)),
      'The waiver “SRV 6.15.1 exemption” now applies when the device type is GSME, and formerly when both the service reference variant is 6.15.1 and the sender holds network operator slot.',
    ],
  ])('%s', (_law, edit, sentence) => {
    expect(told(edit)).toEqual([sentence]);
  });
});

describe('another order of rules', () => {
  it('is told of the rule whose priority changed', () => {
    expect(told((json) => (ruleOf(json, 'device-status-allows-command').priority = 95))).toEqual([
      'The priority of the requirement “device status allows command” was 60 and is now 95.',
      'The requirement “device status allows command” is now decided before “device is known”.',
    ]);
  });

  it('is told of the fewest rules when rules of one priority change places', () => {
    const deltas = deltasOf((json) => {
      const [rule] = json.rules.splice(
        json.rules.findIndex((one: Json) => one.name === 'device-is-known'),
        1,
      );
      json.rules.push(rule);
    });
    expect(deltas).toMatchObject([{ kind: 'reordered', subject: 'rule', name: 'device-is-known' }]);
    expect(deltas[0]?.sentence).toBe('The requirement “device is known” is now decided after “device is SMETS1”.');
  });

  it('that no decision can tell is told as such', () => {
    const deltas = deltasOf((json) => json.rules.push(json.rules.shift()));
    expect(deltas).toMatchObject([{ kind: 'moved', subject: 'rule', name: 'signatures-are-verified' }]);
    expect(deltas[0]?.sentence).toBe(
      'The requirement “signatures are verified” is now written after “replacement is registered operator”, which changes no decision.',
    );
  });
});

describe('a changed table', () => {
  const rowsOf = (json: Json): Json => json.tables.criticalServiceRequests.rows;

  it.each<readonly [string, (json: Json) => unknown, string]>([
    [
      'says what a list of a cell now includes',
      (json) => rowsOf(json)['11.3'].userRoles.push('ED'),
      'In the table “critical service requests”, the user roles for the service reference variant 11.3 now include ED.',
    ],
    [
      'says the old and the new of a cell',
      (json) => (rowsOf(json)['11.3'].confidence = 'published'),
      'In the table “critical service requests”, the confidence for the service reference variant 11.3 changed from assumed to published.',
    ],
    [
      'says what a new row says',
      (json) => (rowsOf(json)['6.23'] = { userRoles: ['IS', 'GS'], deviceTypes: ['ESME'], confidence: 'assumed' }),
      'The table “critical service requests” has a new row for the service reference variant 6.23, which says the user roles IS and GS; the device types ESME; the confidence assumed.',
    ],
    [
      'says what a row said that is gone',
      (json) => delete rowsOf(json)['7.16'],
      'The table “critical service requests” no longer has a row for the service reference variant 7.16, which said no user roles; the device types ESME and HCALCS; the confidence assumed.',
    ],
    [
      'says a column that is gone once',
      (json) => Object.values(rowsOf(json)).forEach((row: Json) => delete row.confidence),
      'The table “critical service requests” no longer has the column “confidence”, which said assumed in 36 rows, and published in one row.',
    ],
  ])('%s', (_law, edit, sentence) => {
    expect(told(edit)).toEqual([sentence]);
  });
});

describe('a diff in Markdown', () => {
  it('takes texts of rules for words, never for markup', () => {
    const deltas = deltasOf((json) => (json.title = 'a\n- b <img src=x> [c](d) *e* `f` \u202Eg'));
    const lines = diffInMarkdown(deltas, { name: folder, before: 2, after: 3 }).split('\n');
    expect(lines.filter((line) => line.startsWith('-'))).toHaveLength(1);
    expect(lines[2]).toContain('“a - b \\<img src=x\\> \\[c\\](d) \\*e\\* \\`f\\` g”.');
  });

  it('of nothing says so', () => {
    expect(diffInMarkdown([], { name: folder, before: 2, after: 2 })).toContain('Nothing differs.');
  });
});

describe('the diff of 300 rules', () => {
  const large = (edit: (rule: Json, i: number) => unknown): RuleSet => {
    const json = read(`${folder}/2.json`);
    const copies = Array.from({ length: 300 }, (_, i) => structuredClone(json.rules[i % json.rules.length]));
    copies.forEach((rule, i) => {
      rule.name = `${rule.name}-copy-${i}`;
      edit(rule, i);
    });
    return { ...json, rules: copies };
  };
  // Of this process's own time: what else the machine does meanwhile is no matter of the diff.
  const milliseconds = (run: () => unknown): number => {
    const times = Array.from({ length: 8 }, () => {
      const start = process.cpuUsage();
      run();
      return process.cpuUsage(start).user / 1000;
    });
    return Math.min(...times);
  };

  it.each<readonly [string, (rule: Json, i: number) => unknown]>([
    ['all with another priority', (rule, i) => (rule.priority = i + 1)],
    ['all renamed', (rule) => (rule.name = `${rule.name}-anew`)],
    ['all with another condition', (rule) => (rule.conditions = { not: rule.conditions })],
  ])('%s takes less than 100 ms', (_law, edit) => {
    const [before, after] = [large(() => undefined), large(edit)];
    expect(milliseconds(() => diffRuleSets(before, after, catalogue))).toBeLessThan(100);
  });
});

describe('the diff of guard rails', () => {
  it('says what a guard rail that is gone refused', () => {
    const before: GuardRails = accepted(checkGuardRails(read('guard-rails.json'), catalogue));
    const after: GuardRails = {
      ...before,
      rules: before.rules.filter(({ name }) => name !== 'target-device-is-known'),
    };
    expect(diffGuardRails(before, after, catalogue).map(({ sentence }) => sentence)).toEqual([
      'The guard rail “target device is known” is gone; it refused with code E19, whatever a rule set says, unless the device in the inventory is the device that the command names.',
    ]);
  });
});
