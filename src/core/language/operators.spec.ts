import { Engine } from 'json-rules-engine';
import { baseOperators, decorators, decoratorsMax, resolveOperator } from './operators.js';

/** What the engine itself knows under a name; its operator map is not part of its types. */
interface OperatorMap {
  readonly operators: {
    readonly operators: ReadonlyMap<string, unknown>;
    readonly decorators: ReadonlyMap<string, unknown>;
  };
}

describe('an operator', () => {
  it.each([
    '',
    ':',
    'equals',
    'Equal',
    'someFact',
    'someFact:',
    ':equal',
    'equal:someFact',
    'somefact:equal',
    'constructor',
    'toString:equal',
    '__proto__',
    ' equal',
    `${'not:'.repeat(decoratorsMax + 1)}equal`,
    'not:'.repeat(1_000_000),
  ])('does not resolve as %.40j', (text) => {
    expect(resolveOperator(text)).toBeUndefined();
  });

  it('resolves to its decorators, outermost first, and its base', () => {
    expect(resolveOperator('equal')).toEqual({ decorators: [], base: 'equal' });
    expect(resolveOperator('someFact:not:equal')).toEqual({ decorators: ['someFact', 'not'], base: 'equal' });
    const most = `${'not:'.repeat(decoratorsMax)}within`;
    expect(resolveOperator(most)?.decorators).toHaveLength(decoratorsMax);
  });

  it('is one of json-rules-engine, or one of our five', () => {
    const engine = new Engine() as unknown as OperatorMap;
    const ours = ['after', 'before', 'present', 'startsWith', 'within'];
    expect([...baseOperators].sort()).toEqual([...engine.operators.operators.keys(), ...ours].sort());
    expect([...decorators].sort()).toEqual([...engine.operators.decorators.keys()].sort());
  });
});
