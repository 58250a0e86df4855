import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { attributed, codesAt, sample } from '../../../test/fixtures/rule-set-sample.js';
import { checkRuleSet } from './check-rule-set.js';

/** The sample with its second rule's conditions replaced; `variants` has one more column of counters, `ceiling`. */
function faultsOf(left: string, operator: string, value: Json): readonly string[] {
  const json = sample();
  for (const row of Object.values<Json>(json.tables.variants.rows)) row.ceiling = '100';
  json.rules[1].conditions = { all: [{ ...reference(left), operator, value }] };
  return codesAt(checkRuleSet(json, attributed)).map((line) => line.replace('/rules/1/conditions/all/0', ''));
}

function reference(path: string): Json {
  const [fact, ...names] = path.split('.');
  return { fact, path: `$.${names.join('.')}` };
}

describe('counters that are text on both sides have no order in json-rules-engine', () => {
  const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

  it.each(orders)('a column is not ordered against a literal by `%s`', (operator) => {
    expect(faultsOf('variants.floor', operator, '10')).toEqual(['COUNTERS_AS_TEXT /operator']);
  });

  it.each(orders)('two columns are not ordered by `%s`', (operator) => {
    expect(faultsOf('variants.floor', operator, reference('variants.ceiling'))).toEqual(['COUNTERS_AS_TEXT /operator']);
  });

  it.each(['not:lessThan', 'swap:lessThan', 'swap:not:greaterThan'])('decorators change nothing: `%s`', (operator) => {
    expect(faultsOf('variants.floor', operator, '10')).toEqual(['COUNTERS_AS_TEXT /operator']);
  });

  it('a column is not ordered against some of a list of literals', () => {
    expect(faultsOf('variants.floor', 'someValue:lessThan', ['9', '10'])).toEqual(['COUNTERS_AS_TEXT /operator']);
  });

  it('the message names both sides and says what to do', () => {
    const json = sample();
    json.rules[1].conditions = { all: [{ ...reference('variants.floor'), operator: 'lessThan', value: '10' }] };
    const checked = checkRuleSet(json, attributed);
    expect(checked.ok ? [] : checked.diagnostics.map(({ message }) => message)).toEqual([
      'found `lessThan` between counters that are both text: `variants.floor` and `10`; expected a counter of the ' +
        'fact catalogue on one side; json-rules-engine orders texts letter by letter; write the table with whole numbers',
    ]);
  });

  it('a fact is ordered against a column, from either side, and against a literal', () => {
    expect(faultsOf('command.originatorCounter', 'greaterThan', reference('variants.floor'))).toEqual([]);
    expect(faultsOf('variants.floor', 'lessThan', reference('command.originatorCounter'))).toEqual([]);
    expect(faultsOf('command.originatorCounter', 'lessThan', '10')).toEqual([]);
  });

  it('a column of whole numbers is ordered against a literal', () => {
    expect(faultsOf('variants.lowest', 'lessThan', 2)).toEqual([]);
  });

  it('a column of counters equals a literal or another column as text does', () => {
    expect(faultsOf('variants.floor', 'equal', '0')).toEqual([]);
    expect(faultsOf('variants.floor', 'notEqual', reference('variants.ceiling'))).toEqual([]);
  });
});
