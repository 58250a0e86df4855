import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { unreachable } from '../../core/invariant.js';
import type { Group } from '../../core/language/index.js';
import type { Vocabulary } from '../../core/diff/index.js';
import type { Outline, Places } from './condition-outline.js';
import { outlineOfNamed, placesOfNamed } from './condition-outline.js';
import { FactWord } from './fact-word.js';
import { spokenParts } from './spoken-facts.js';
import './rule-in-words.css';

/** What a condition is shown with. */
export interface WordsSetting {
  readonly vocabulary: Vocabulary;
  /** Named conditions of the same document, opened in place. */
  readonly conditions: Readonly<Record<string, Group>>;
  /** A mark beside a clause, for the places of its comparisons: coverage, a truth value, a change. */
  readonly markOf?: (places: readonly Places[]) => ReactNode;
}

/** A condition as clauses, groups as nested lists, named conditions by their names to be opened in place. */
export function ConditionInWords({ outline, setting }: { readonly outline: Outline; readonly setting: WordsSetting }) {
  switch (outline.kind) {
    case 'clause':
      return <Clause outline={outline} setting={setting} />;
    case 'named':
      return <NamedCondition outline={outline} setting={setting} />;
    case 'not':
      return (
        <>
          <span className="outline-joint">it is not so that</span>
          <ul className="outline-list">
            <li>
              <ConditionInWords outline={outline.member} setting={setting} />
            </li>
          </ul>
        </>
      );
    case 'all':
    case 'any':
      return (
        <>
          <span className="outline-joint">{jointOf(outline.kind, outline.members.length)}</span>
          <ul className="outline-list">
            {outline.members.map((member) => (
              <li key={member.pointer}>
                <ConditionInWords outline={member} setting={setting} />
              </li>
            ))}
          </ul>
        </>
      );
    default:
      return unreachable(outline);
  }
}

function jointOf(kind: 'all' | 'any', members: number): string {
  if (kind === 'any') return 'at least one of these holds:';
  return members === 2 ? 'both of these hold:' : 'all of these hold:';
}

function Clause({
  outline,
  setting: { vocabulary, markOf },
}: {
  readonly outline: Extract<Outline, { readonly kind: 'clause' }>;
  readonly setting: WordsSetting;
}) {
  const parts = spokenParts(outline.words, outline.comparisons, vocabulary);
  return (
    <span className="clause">
      <span>
        {parts.map(({ text, path }, i) =>
          path === null ? text : <FactWord key={i} text={text} path={path} vocabulary={vocabulary} />,
        )}
      </span>
      {markOf?.(outline.places)}
    </span>
  );
}

function NamedCondition({
  outline: { name, words, way },
  setting,
}: {
  readonly outline: Extract<Outline, { readonly kind: 'named' }>;
  readonly setting: WordsSetting;
}) {
  const [opened, setOpened] = useState(false);
  const body = useId();
  const inner = opened ? outlineOfNamed(name, setting.conditions, setting.vocabulary, way) : undefined;
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <>
      <button
        type="button"
        className="named-condition"
        aria-expanded={opened}
        aria-controls={opened ? body : undefined}
        onClick={() => setOpened(!opened)}
      >
        <Chevron size={14} aria-hidden className="named-chevron" />
        {words}
      </button>
      {!opened && setting.markOf !== undefined && (
        <span className="named-mark">{setting.markOf(placesOfNamed(name, setting.conditions, way))}</span>
      )}
      {inner !== undefined && (
        <div id={body}>
          <span className="outline-joint">which says that</span>
          <ul className="outline-list">
            <li>
              <ConditionInWords outline={inner} setting={setting} />
            </li>
          </ul>
        </div>
      )}
    </>
  );
}
