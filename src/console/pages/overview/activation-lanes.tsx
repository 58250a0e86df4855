import { Tooltip } from '@mantine/core';
import { IconCalendarEvent, IconHandStop, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { instantText } from '../../components/instant.js';
import type { Lanes, Stretch } from './lanes.js';
import { marksOf } from './lanes.js';
import './activation-lanes.css';

/** What was, is and will be in force, as bars beside each other; each leads to its version. The list below says the same. */
export function ActivationLanes({ figure: { columns, lanes } }: { readonly figure: Lanes }) {
  const box = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLDivElement>(null);
  const count = columns.length;
  const marks = marksOf(columns);
  useEffect(() => {
    const element = box.current;
    if (element !== null && now.current !== null) {
      element.scrollLeft = now.current.offsetLeft - element.clientWidth * 0.6;
    }
  }, [count]);
  return (
    <div ref={box} className="scroll-x" tabIndex={0} role="region" aria-label="Line of time">
      <div className="lanes" style={{ gridTemplateColumns: `repeat(${count}, minmax(6.5rem, 1fr))` }}>
        {columns.map((at, i) => (
          <div
            key={at}
            ref={at === 'now' ? now : undefined}
            className={at === 'now' ? 'lanes-at lanes-now' : 'lanes-at'}
            style={{ gridColumn: i + 1, gridRow: `1 / span ${2 * lanes.length + 1}` }}
          >
            {marks[i]}
          </div>
        ))}
        {lanes.map(({ ruleSet, stretches }, i) => (
          <section key={ruleSet} aria-label={ruleSet} className="lanes-lane">
            <h3 className="lanes-name" style={{ gridRow: 2 * i + 2 }}>
              {ruleSet}
            </h3>
            {stretches.map((stretch) => (
              <Bar key={stretch.key} stretch={stretch} row={2 * i + 3} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

const states = { past: 'was in force', now: 'in force', coming: 'planned' };

function Bar({ stretch: { happening, from, until, state }, row }: { readonly stretch: Stretch; readonly row: number }) {
  const { what, at, ruleSet, isNarrowed, links } = happening;
  const words = `${what}${isNarrowed ? ', narrowed by break-glass' : ''}`;
  const told = `${states[state]} from ${instantText(at)}: ${words}`;
  return (
    <Tooltip label={told} events={{ hover: true, focus: true, touch: true }} multiline maw={320}>
      <Link
        to={links[0]?.to ?? `/rule-sets/${ruleSet}`}
        className={`lanes-bar lanes-bar-${state}`}
        style={{ gridColumn: `${from} / ${until}`, gridRow: row }}
        aria-label={`${ruleSet}, ${told}`}
      >
        {isNarrowed ? (
          <IconHandStop size={14} aria-hidden="true" />
        ) : state === 'coming' ? (
          <IconCalendarEvent size={14} aria-hidden="true" />
        ) : state === 'now' ? (
          <IconPlayerPlay size={14} aria-hidden="true" />
        ) : null}
        <span>{words}</span>
      </Link>
    </Tooltip>
  );
}
