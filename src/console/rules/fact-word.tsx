import { Stack, Text, Tooltip } from '@mantine/core';
import type { FactDefinition } from '../../core/language/index.js';
import type { Vocabulary } from '../../core/diff/index.js';
import { wordsOfMember } from '../../core/diff/index.js';
import { typeInWords } from './type-words.js';
import { spanText } from '../components/instant.js';
import './rule-in-words.css';

/** A fact where a sentence speaks of it: pointing at it or reaching it by keyboard tells its meaning, type and age. */
export function FactWord({
  text,
  path,
  vocabulary,
}: {
  readonly text: string;
  readonly path: string;
  readonly vocabulary: Vocabulary;
}) {
  const fact = vocabulary.catalogue.byPath.get(path);
  const table = vocabulary.tables.get(path.slice(0, path.indexOf('.')));
  if (fact === undefined && table === undefined) return <>{text}</>;
  return (
    <Tooltip
      multiline
      maw={420}
      events={{ hover: true, focus: true, touch: true }}
      label={fact === undefined ? <ColumnCard path={path} keyPath={table?.key ?? ''} /> : <FactCard fact={fact} />}
    >
      <dfn tabIndex={0} className="fact-word">
        {text}
      </dfn>
    </Tooltip>
  );
}

function FactCard({ fact }: { readonly fact: FactDefinition }) {
  const { path, meaning, type, unit, source, maxAgeSeconds, nullable, unverified } = fact;
  const about = [
    typeInWords(type) + (unit === undefined ? '' : ` in ${unit}`),
    `from ${wordsOfMember(source)}`,
    maxAgeSeconds === undefined ? null : `unknown when older than ${spanText(maxAgeSeconds)}`,
    nullable ? 'may be stated to be absent' : null,
  ];
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600} className="mono">
        {path}
      </Text>
      <Text size="sm">{meaning}</Text>
      <Text size="xs">{about.filter((each) => each !== null).join(' · ')}</Text>
      {unverified !== undefined && <Text size="xs">Unverified: {unverified}</Text>}
    </Stack>
  );
}

function ColumnCard({ path, keyPath }: { readonly path: string; readonly keyPath: string }) {
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600} className="mono">
        {path}
      </Text>
      <Text size="sm">A column of a table of this rule set; the row is picked by {keyPath}.</Text>
    </Stack>
  );
}
