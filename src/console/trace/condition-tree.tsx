import type { ExplainedCondition, ExplainedOperand } from '../../core/evaluation/index.js';
import { comparisonInWords, wordsOfPhrase } from '../../core/diff/index.js';
import { unreachable } from '../../core/invariant.js';
import type { Vocabulary } from '../../core/diff/index.js';
import { TruthBadge } from '../components/badges.js';
import { Ticked } from '../components/ticked.js';
import { Age } from './age.js';
import type { ReactNode } from 'react';
import type { ExplainedComparison, Sources } from './explained.js';
import { comparisonOf, plainly, sourceOf, valueText } from './explained.js';

/** What a tree of conditions is told with. */
export interface TraceSetting {
  readonly vocabulary: Vocabulary;
  readonly sources: Sources;
  /** Why a fact is unknown, by its path. */
  readonly missing: ReadonlyMap<string, string>;
  /** Facts that somebody replaced by hand, by path. */
  readonly byHand: ReadonlySet<string>;
  /** The instant that facts are as old as they are at. */
  readonly decidedAt: string;
}

/** The conditions of one rule as a tree of true, false and unknown; each comparison with its operands, source and age. */
export function ConditionTree({
  condition,
  setting,
}: {
  readonly condition: ExplainedCondition;
  readonly setting: TraceSetting;
}) {
  return (
    <ul className="trace-tree">
      <Node condition={plainly(condition)} setting={setting} />
    </ul>
  );
}

function Node({ condition, setting }: { readonly condition: ExplainedCondition; readonly setting: TraceSetting }) {
  switch (condition.kind) {
    case 'comparison':
      return <Leaf comparison={condition} setting={setting} />;
    case 'all':
    case 'any':
      return (
        <Branch truth={condition.truth} words={jointWords[condition.kind]}>
          <Members conditions={condition.conditions} setting={setting} />
        </Branch>
      );
    case 'not':
      return (
        <Branch truth={condition.truth} words="it is not so that">
          <Node condition={condition.condition} setting={setting} />
        </Branch>
      );
    case 'condition':
      return <Named name={condition.name} inner={condition.condition} setting={setting} />;
    default:
      return unreachable(condition);
  }
}

const jointWords = { all: 'all of these', any: 'at least one of these' } as const;

/** A condition with a name has the truth of what it stands for, so that a group in it needs no line of its own. */
function Named({
  name,
  inner,
  setting,
}: {
  readonly name: string;
  readonly inner: ExplainedCondition;
  readonly setting: TraceSetting;
}) {
  const words = wordsOfPhrase(name);
  if (inner.kind === 'all' || inner.kind === 'any') {
    return (
      <Branch truth={inner.truth} words={`${words}: ${jointWords[inner.kind]}`}>
        <Members conditions={inner.conditions} setting={setting} />
      </Branch>
    );
  }
  return (
    <Branch truth={inner.truth} words={words}>
      <Node condition={inner} setting={setting} />
    </Branch>
  );
}

function Members({
  conditions,
  setting,
}: {
  readonly conditions: readonly ExplainedCondition[];
  readonly setting: TraceSetting;
}) {
  return (
    <>
      {conditions.map((each, i) => (
        <Node key={i} condition={each} setting={setting} />
      ))}
    </>
  );
}

function Branch({
  truth,
  words,
  children,
}: {
  readonly truth: ExplainedCondition['truth'];
  readonly words: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <div className="trace-node">
        <TruthBadge truth={truth} />
        <span>{words}</span>
      </div>
      <ul>{children}</ul>
    </li>
  );
}

function Leaf({ comparison, setting }: { readonly comparison: ExplainedComparison; readonly setting: TraceSetting }) {
  const written = comparisonOf(comparison);
  const { left, right, operator, truth } = comparison;
  return (
    <li>
      <div className="trace-node">
        <TruthBadge truth={truth} />
        <div>
          <div>
            {written === undefined
              ? `${left.fact ?? valueText(left.value)} ${operator} ${right.fact ?? valueText(right.value)}`
              : comparisonInWords(written, setting.vocabulary)}
          </div>
          <Operand operand={left} setting={setting} />
          {right.fact !== null && <Operand operand={right} setting={setting} />}
        </div>
      </div>
    </li>
  );
}

function Operand({
  operand: { fact, value },
  setting,
}: {
  readonly operand: ExplainedOperand;
  readonly setting: TraceSetting;
}) {
  if (fact === null) return null;
  const isByHand = setting.byHand.has(fact);
  const from = isByHand ? undefined : sourceOf(fact, setting.sources);
  const why = value === undefined ? setting.missing.get(fact) : undefined;
  return (
    <div className="trace-operands">
      <code>{fact}</code> is {valueText(value)}
      {why !== undefined && (
        <>
          , because <Ticked text={why} />
        </>
      )}
      {isByHand && ' · replaced by hand'}
      {from !== undefined && (
        <>
          {' '}
          · {from.source}, <Age of={from} at={setting.decidedAt} />
        </>
      )}
    </div>
  );
}
