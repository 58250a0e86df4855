import { Group, Stack, Text } from '@mantine/core';
import { useComputedColorScheme } from '@mantine/core';
import { TextLink } from '../../components/link-button.js';
import { count } from '../../components/numbers.js';
import { linesMost, refusalsByCode, totalsOf } from './decision-series.js';
import { lookOf } from './line-looks.js';
import type { DecisionCounts } from './overview-queries.js';

/** The sums of the span, each with a piece of its line: what the lines of the chart mean. */
export function DecisionTotals({ counts }: { readonly counts: DecisionCounts }) {
  const { permit, refuse } = totalsOf(counts);
  const codes = refusalsByCode(counts);
  const named = codes.length > linesMost ? linesMost - 1 : codes.length;
  return (
    <Group gap="xl" align="flex-start">
      <Total value={permit} label="permitted" to="/decisions?verdict=permit" line={0} />
      <Total value={refuse} label="refused" to="/decisions?verdict=refuse" line={null} />
      {codes.map(({ responseCode, count: sum }, i) => (
        <Total
          key={responseCode}
          value={sum}
          label={responseCode}
          to={`/decisions?responseCode=${responseCode}`}
          line={i < named ? i + 1 : linesMost}
        />
      ))}
    </Group>
  );
}

function Total({
  value,
  label,
  to,
  line,
}: {
  readonly value: number;
  readonly label: string;
  readonly to: string;
  readonly line: number | null;
}) {
  return (
    <Stack gap={0}>
      <Text fw={700} size="lg" className="numeric" lh={1.2}>
        {count(value)}
      </Text>
      <Group gap={6} wrap="nowrap">
        {line !== null && <PieceOfLine place={line} />}
        <TextLink to={to} size="xs">
          {label}
        </TextLink>
      </Group>
    </Stack>
  );
}

function PieceOfLine({ place }: { readonly place: number }) {
  const scheme = useComputedColorScheme('light');
  const { [scheme]: stroke, dash } = lookOf(place);
  return (
    <svg width="26" height="8" aria-hidden="true">
      <line x1="0" y1="4" x2="26" y2="4" stroke={stroke} strokeWidth="2.5" strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
