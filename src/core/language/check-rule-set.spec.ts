import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { attributed, codesAt, sample } from '../../../test/fixtures/rule-set-sample.js';
import { checkRuleSet } from './check-rule-set.js';

type Break = (json: Json) => void;

function faultsAfter(change: Break): readonly string[] {
  const json = sample();
  change(json);
  return codesAt(checkRuleSet(json, attributed));
}

const rule = (json: Json, i: number): Json => json.rules[i];
const params = (json: Json, i: number): Json => json.rules[i].event.params;
const rows = (json: Json): Json => json.tables.variants.rows;

describe('a fault in a rule set is reported where it stands', () => {
  const faults: readonly (readonly [string, Break, readonly string[]])[] = [
    ['no name', (json) => delete json.name, ['KEY_MISSING ']],
    ['a name that is one word', (json) => (json.name = 'rules'), ['NAME_NOT_PHRASE /name']],
    ['a name with capitals', (json) => (json.name = 'Sample-Rules'), ['NAME_NOT_PHRASE /name']],
    ['version 0', (json) => (json.version = 0), ['VERSION_MALFORMED /version']],
    ['version 1.5', (json) => (json.version = 1.5), ['VERSION_MALFORMED /version']],
    ['a version as text', (json) => (json.version = '1'), ['VERSION_MALFORMED /version']],
    ['an empty title', (json) => (json.title = ' '), ['TEXT_EMPTY /title']],
    ['a title with a lone surrogate', (json) => (json.title = 'a\ud800'), ['TEXT_MALFORMED /title']],
    ['a title of a million characters', (json) => (json.title = 'x'.repeat(1e6)), ['TEXT_TOO_LONG /title']],
    ['no basis', (json) => (json.basis = []), ['BASIS_EMPTY /basis']],
    ['a basis without a clause', (json) => (json.basis = [{ document: 'x' }]), ['KEY_MISSING /basis/0']],
    ['an unknown key', (json) => (json.descriptoin = 'x'), ['KEY_UNKNOWN /descriptoin']],
    [
      '`__proto__` as a key',
      (json) => Object.defineProperty(json, '__proto__', { value: 1, enumerable: true }),
      ['KEY_UNKNOWN /__proto__'],
    ],
    [
      'no rules',
      (json) => (json.rules = []),
      ['CONDITION_UNUSED /conditions/sender-is-operator', 'RULES_EMPTY /rules', 'TABLE_UNUSED /tables/variants'],
    ],
    [
      'rules that are no list',
      (json) => (json.rules = {}),
      ['CONDITION_UNUSED /conditions/sender-is-operator', 'WRONG_TYPE /rules', 'TABLE_UNUSED /tables/variants'],
    ],
    ['a rule that is no object', (json) => json.rules.push('x'), ['WRONG_TYPE /rules/3']],
    [
      '501 rules',
      (json) => {
        while (json.rules.length < 501)
          json.rules.push({
            ...rule(json, 1),
            name: `rule-number-${json.rules.length}`,
            conditions: {
              all: [{ fact: 'command', path: '$.commandVariant', operator: 'equal', value: json.rules.length }],
            },
          });
      },
      ['LIMIT_EXCEEDED /rules'],
    ],
    ['a rule name that is no phrase', (json) => (rule(json, 1).name = 'counter'), ['NAME_NOT_PHRASE /rules/1/name']],
    ['two rules of one name', (json) => (rule(json, 1).name = 'operator-exemption'), ['NAME_DUPLICATED /rules/2/name']],
    ['priority 0', (json) => (rule(json, 0).priority = 0), ['RULE_PRIORITY_MALFORMED /rules/0/priority']],
    ['a priority as text', (json) => (rule(json, 0).priority = '40'), ['RULE_PRIORITY_MALFORMED /rules/0/priority']],
    ['a fraction as priority', (json) => (rule(json, 0).priority = 4.5), ['RULE_PRIORITY_MALFORMED /rules/0/priority']],
    ['no priority', (json) => delete rule(json, 0).priority, ['KEY_MISSING /rules/0']],
    ['an unknown key in a rule', (json) => (rule(json, 0).onSuccess = 'x'), ['KEY_UNKNOWN /rules/0/onSuccess']],
    [
      'an unknown event',
      (json) => (rule(json, 1).event.type = 'requirment'),
      ['EVENT_TYPE_UNKNOWN /rules/1/event/type'],
    ],
    [
      'a guard rail in a rule set',
      (json) => (rule(json, 1).event.type = 'guard-rail'),
      ['EVENT_TYPE_UNKNOWN /rules/1/event/type'],
    ],
    ['no `because`', (json) => delete params(json, 0).because, ['KEY_MISSING /rules/0/event/params']],
    ['an empty `because`', (json) => (params(json, 0).because = ''), ['TEXT_EMPTY /rules/0/event/params/because']],
    ['an empty `basis`', (json) => (params(json, 2).basis = '\t'), ['TEXT_EMPTY /rules/2/event/params/basis']],
    [
      'an empty `unverified`',
      (json) => (params(json, 0).unverified = ''),
      ['TEXT_EMPTY /rules/0/event/params/unverified'],
    ],
    ['an unknown mode', (json) => (params(json, 0).mode = 'enforced'), ['MODE_UNKNOWN /rules/0/event/params/mode']],
    [
      'a success code',
      (json) => (params(json, 0).responseCode = 'I0'),
      ['RESPONSE_CODE_MALFORMED /rules/0/event/params/responseCode'],
    ],
    [
      'a code of three digits',
      (json) => (params(json, 0).responseCode = 'E061'),
      ['RESPONSE_CODE_MALFORMED /rules/0/event/params/responseCode'],
    ],
    [
      'a misspelt parameter',
      (json) => (params(json, 2).whenUndetermind = true),
      ['KEY_UNKNOWN /rules/2/event/params/whenUndetermind'],
    ],
    [
      '`whenUndetermined` as text',
      (json) => (params(json, 2).whenUndetermined = 'false'),
      ['WRONG_TYPE /rules/2/event/params/whenUndetermined'],
    ],
    [
      'a waiver of nothing',
      (json) => (params(json, 2).waives = []),
      ['WAIVER_OF_NOTHING /rules/2/event/params/waives'],
    ],
    [
      'a waiver of an unknown requirement',
      (json) => (params(json, 2).waives = ['role-may-sent']),
      ['WAIVER_OF_UNKNOWN /rules/2/event/params/waives/0'],
    ],
    [
      'a waiver of itself',
      (json) => (params(json, 2).waives = ['operator-exemption']),
      ['WAIVER_OF_WAIVER /rules/2/event/params/waives/0'],
    ],
    [
      'a requirement waived twice',
      (json) => params(json, 2).waives.push('role-may-send'),
      ['LIST_VALUE_DUPLICATED /rules/2/event/params/waives/1'],
    ],
    [
      '`waives` as text',
      (json) => (params(json, 2).waives = 'role-may-send'),
      ['WRONG_TYPE /rules/2/event/params/waives'],
    ],
    [
      'a waiver of what is off',
      (json) => (params(json, 0).mode = 'off'),
      ['WAIVER_NEVER_APPLIES /rules/2/event/params/waives'],
    ],
    [
      'a waiver that can never apply',
      (json) =>
        (rule(json, 2).conditions.all[1] = { fact: 'command', path: '$.userRole', operator: 'equal', value: 'IS' }),
      ['GROUP_CONTRADICTORY /rules/2/conditions', 'WAIVER_NEVER_APPLIES /rules/2/conditions'],
    ],
    [
      'waivers only',
      (json) => json.rules.splice(0, 2),
      [
        'REQUIREMENTS_MISSING /rules',
        'WAIVER_OF_UNKNOWN /rules/0/event/params/waives/0',
        'TABLE_UNUSED /tables/variants',
      ],
    ],
    [
      'a rule that repeats another',
      (json) => (rule(json, 1).conditions = { all: rule(json, 0).conditions.all }),
      ['RULE_DUPLICATED /rules/1/conditions'],
    ],
    [
      'a named condition that nothing uses',
      (json) =>
        (json.conditions['sender-is-active'] = {
          all: [{ fact: 'party', path: '$.status', operator: 'equal', value: 'active' }],
        }),
      ['CONDITION_UNUSED /conditions/sender-is-active'],
    ],
    [
      'a named condition that is no phrase',
      (json) => {
        json.conditions.operator = json.conditions['sender-is-operator'];
        delete json.conditions['sender-is-operator'];
        rule(json, 2).conditions.all[0].condition = 'operator';
      },
      ['NAME_NOT_PHRASE /conditions/operator'],
    ],
    [
      'a bare comparison as a named condition',
      (json) => (json.conditions['sender-is-operator'] = json.conditions['sender-is-operator'].all[0]),
      ['ROOT_NOT_GROUP /conditions/sender-is-operator'],
    ],
    [
      'a condition that refers to itself',
      (json) => json.conditions['sender-is-operator'].all.push({ condition: 'sender-is-operator' }),
      ['CONDITION_CYCLE /conditions/sender-is-operator/all/1/condition'],
    ],
    [
      'a circle of two',
      (json) => {
        json.conditions['is-the-one'] = { all: [{ condition: 'is-the-other' }] };
        json.conditions['is-the-other'] = { not: { condition: 'is-the-one' } };
      },
      ['CONDITION_CYCLE /conditions/is-the-other/not/condition'],
    ],
    [
      '`present` under `not` by reference',
      (json) => {
        json.conditions['meter-point-is-known'] = {
          all: [{ fact: 'device', path: '$.mpxn', operator: 'present', value: true }],
        };
        rule(json, 1).conditions = { not: { condition: 'meter-point-is-known' } };
      },
      ['PRESENT_UNDER_NOT /rules/1/conditions/not/condition'],
    ],
    [
      '33 groups in each other',
      (json) => (rule(json, 1).conditions = nested(33, rule(json, 1).conditions.all[0])),
      [`NESTING_TOO_DEEP /rules/1/conditions${'/all/0'.repeat(32)}`],
    ],
    [
      '201 conditions in a group',
      (json) =>
        (rule(json, 1).conditions = {
          any: Array.from({ length: 201 }, (_, i) => ({
            fact: 'command',
            path: '$.commandVariant',
            operator: 'equal',
            value: i,
          })),
        }),
      ['LIMIT_EXCEEDED /rules/1/conditions/any'],
    ],
    [
      '1,001 values in a list',
      (json) =>
        (rule(json, 1).conditions.all[0] = {
          fact: 'command',
          path: '$.commandVariant',
          operator: 'in',
          value: Array.from({ length: 1001 }, (_, i) => i),
        }),
      ['LIMIT_EXCEEDED /rules/1/conditions/all/0/value'],
    ],
    ['references that double at every step', doubling, ['RULE_TOO_LARGE /rules/1/conditions']],
    [
      'a table named as a group of facts',
      (json) => (json.tables.device = json.tables.variants),
      ['TABLE_NAME_TAKEN /tables/device'],
    ],
    [
      'a table name that is no name',
      (json) => (json.tables['my table'] = json.tables.variants),
      ['TABLE_NAME_MALFORMED /tables/my table'],
    ],
    [
      'a table name that every object has',
      (json) => Object.defineProperty(json.tables, 'toString', { value: json.tables.variants, enumerable: true }),
      ['TABLE_NAME_MALFORMED /tables/toString'],
    ],
    [
      'a table that nothing reads',
      (json) => (json.tables.spare = json.tables.variants),
      ['TABLE_UNUSED /tables/spare'],
    ],
    [
      'a table keyed by no fact',
      (json) => (json.tables.variants.key = 'command.serviceReferenceVarient'),
      ['TABLE_KEY_UNKNOWN /tables/variants/key'],
    ],
    [
      'a table keyed by a counter',
      (json) => (json.tables.variants.key = 'command.originatorCounter'),
      ['TABLE_KEY_TYPE /tables/variants/key'],
    ],
    [
      'a table keyed by a list',
      (json) => (json.tables.variants.key = 'party.mpids'),
      ['TABLE_KEY_TYPE /tables/variants/key'],
    ],
    [
      'a row that is no value of its key',
      (json) => (rows(json)['06.2'] = rows(json)['7.2']),
      ['TABLE_ROW_KEY /tables/variants/rows/06.2'],
    ],
    [
      'no rows',
      (json) => (json.tables.variants.rows = {}),
      ['TABLE_COLUMN_UNKNOWN /rules/0/conditions/all/0/path', 'TABLE_EMPTY /tables/variants/rows'],
    ],
    [
      'a row without a column',
      (json) => delete rows(json)['7.2'].lowest,
      ['TABLE_COLUMN_MISSING /tables/variants/rows/7.2'],
    ],
    [
      'a cell of another shape',
      (json) => (rows(json)['7.2'].userRoles = 'IS'),
      ['TABLE_CELL_SHAPE /tables/variants/rows/7.2/userRoles'],
    ],
    [
      'a cell of another kind',
      (json) => (rows(json)['7.2'].lowest = '2'),
      ['TABLE_CELL_SHAPE /tables/variants/rows/7.2/lowest'],
    ],
    [
      'a cell that does not fit its use',
      (json) => (rows(json)['7.2'].userRoles = ['IS', 'XX']),
      ['TABLE_CELL_TYPE /tables/variants/rows/7.2/userRoles/1'],
    ],
    [
      'a cell that is an object',
      (json) => (rows(json)['7.2'].lowest = {}),
      ['WRONG_TYPE /tables/variants/rows/7.2/lowest'],
    ],
    [
      'a cell with a value twice',
      (json) => (rows(json)['7.2'].userRoles = ['IS', 'IS']),
      ['LIST_VALUE_DUPLICATED /tables/variants/rows/7.2/userRoles/1'],
    ],
    [
      'a mixed list in a cell',
      (json) => (rows(json)['7.2'].userRoles = ['IS', 1]),
      ['WRONG_TYPE /tables/variants/rows/7.2/userRoles/1'],
    ],
    [
      'a column name that is no name',
      (json) => {
        for (const row of Object.values<Json>(rows(json))) row['two words'] = 1;
      },
      [
        'TABLE_COLUMN_MALFORMED /tables/variants/rows/6.15.1/two words',
        'TABLE_COLUMN_MALFORMED /tables/variants/rows/7.2/two words',
      ],
    ],
    [
      'an empty row',
      (json) => (rows(json)['7.2'] = {}),
      [
        'TABLE_ROW_EMPTY /tables/variants/rows/7.2',
        ...Array.from({ length: 6 }, () => 'TABLE_COLUMN_MISSING /tables/variants/rows/7.2'),
      ].sort(),
    ],
  ];

  it.each(faults)('%s', (_what, change, expected) => {
    expect(faultsAfter(change)).toEqual(expected);
  });

  it('all of them at once, in pointer order and then by code', () => {
    const found = faultsAfter((json) => {
      json.version = 0;
      json.title = '';
      rule(json, 1).priority = 0;
      params(json, 1).responseCode = 'x';
      params(json, 2).waives = ['nobody-at-all'];
      rule(json, 0).conditions.all.push({ all: [] });
    });
    expect(found).toEqual([
      'GROUP_EMPTY /rules/0/conditions/all/1',
      'RESPONSE_CODE_MALFORMED /rules/1/event/params/responseCode',
      'RULE_PRIORITY_MALFORMED /rules/1/priority',
      'WAIVER_OF_UNKNOWN /rules/2/event/params/waives/0',
      'TEXT_EMPTY /title',
      'VERSION_MALFORMED /version',
    ]);
  });
});

function nested(levels: number, leaf: Json): Json {
  return levels === 0 ? leaf : { all: [nested(levels - 1, leaf)] };
}

/** Thirty conditions, each naming the next one twice: a billion comparisons when written out. */
function doubling(json: Json): void {
  for (let i = 0; i < 30; i++) {
    const next = i === 29 ? 'sender-is-operator' : `step-number-${i + 1}`;
    json.conditions[`step-number-${i}`] = { any: [{ condition: next }, { not: { condition: next } }] };
  }
  rule(json, 1).conditions = { condition: 'step-number-0' };
}

describe('the sample', () => {
  it('passes, and is given back unchanged', () => {
    const json = sample();
    const checked = checkRuleSet(json, attributed);
    expect(checked).toEqual({ ok: true, value: sample() });
  });

  it('passes with 32 groups in each other', () => {
    expect(faultsAfter((json) => (rule(json, 1).conditions = nested(32, rule(json, 1).conditions.all[0])))).toEqual([]);
  });
});

describe('a diagnostic', () => {
  const messageAfter = (change: Break): Json => {
    const json = sample();
    change(json);
    const checked = checkRuleSet(json, attributed);
    return checked.ok ? undefined : checked.diagnostics[0];
  };

  it('asks whether another fact was meant', () => {
    const diagnostic = messageAfter((json) => {
      rule(json, 1).conditions.all[0].value = { fact: 'device', path: '$.executionCountr' };
    });
    expect(diagnostic).toEqual({
      code: 'RULE_FACT_UNKNOWN',
      pointer: '/rules/1/conditions/all/0/value/path',
      found: '`device.executionCountr`',
      expected: 'a fact of the catalogue or a column of a table',
      hint: 'did you mean `device.executionCounter`?',
      message:
        'found `device.executionCountr`; expected a fact of the catalogue or a column of a table; did you mean `device.executionCounter`?',
    });
  });

  it('asks whether another enum value, operator, condition or requirement was meant', () => {
    const hints = [
      messageAfter((json) => (json.conditions['sender-is-operator'].all[0].value = ['EDD', 'GT'])),
      messageAfter((json) => (rule(json, 1).conditions.all[0].operator = 'greaterThen')),
      messageAfter((json) => rule(json, 1).conditions.all.push({ condition: 'sender-is-opertor' })),
      messageAfter((json) => (params(json, 2).waives = ['roll-may-send'])),
    ].map(({ hint }) => hint);
    expect(hints).toEqual([
      'did you mean `ED`?',
      'did you mean `greaterThan`?',
      'did you mean `sender-is-operator`?',
      'did you mean `role-may-send`?',
    ]);
  });

  it('is one line, whatever was found', () => {
    const diagnostic = messageAfter((json) => (rule(json, 1).name = 'two\nlines `and` ticks'));
    expect(diagnostic.message).toBe(
      "found `two\\nlines 'and' ticks`; expected a phrase of two words or more in kebab-case, at most 80 characters; such as `sender-is-registered-party`",
    );
  });
});
