import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { below } from '../../../core/language/index.js';
import { Sign } from '../../components/badges.js';
import { CaseDialog } from './case-dialog.js';
import { CaseDrawer } from './case-drawer.js';
import type { CaseResult } from './case-runs.js';
import { useEditor } from './editor-context.js';
import { casePlaceOf } from './sections.js';
import type { Place } from './use-place.js';

/** The cases of the draft, failing ones first; one opened tells its facts and how it came to its answer. */
export function CasesPanel({ place }: { readonly place: Place }) {
  const { draft, runs, goTo, closeCase } = useEditor();
  const { run, state } = runs;
  const [shown, setShown] = useState<'all' | 'failing'>('all');
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const at = casePlaceOf(place.openedCase);
  const wanted = search.trim().toLowerCase();
  const results = (run?.results ?? []).filter(
    ({ name, file, differences }) =>
      (shown === 'all' || differences.length > 0) && `${name} ${file}`.toLowerCase().includes(wanted),
  );
  return (
    <div>
      <Group gap="xs" className="dock-bar">
        <SegmentedControl
          size="xs"
          aria-label="Which cases are shown"
          value={shown}
          onChange={(value) => setShown(value === 'failing' ? 'failing' : 'all')}
          data={[
            { value: 'all', label: `All (${run?.results.length ?? 0})` },
            { value: 'failing', label: `Failing (${run?.failed ?? 0})` },
          ]}
        />
        <TextInput
          size="xs"
          aria-label="Search the cases"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed">
          {state === 'waiting' ? 'Run again when the faults are mended' : state === 'running' ? 'Running…' : ''}
        </Text>
        {draft.mayEdit && (
          <Button
            ml="auto"
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add a case
          </Button>
        )}
      </Group>
      {results.length === 0 && (
        <Text size="sm" p="sm">
          {run === null || run.results.length > 0
            ? run === null
              ? 'No run yet.'
              : 'None.'
            : 'This version has no cases yet. Cases show what it decides, and each requirement needs two.'}
        </Text>
      )}
      <ul className="case-list">
        {results.map((result) => (
          <CaseLine
            key={`${result.file} ${result.index}`}
            result={result}
            onOpen={() => goTo(below(below(below('/cases', result.file), 'cases'), result.index))}
          />
        ))}
      </ul>
      {at !== null && <CaseDrawer file={at.file} index={at.index} onClose={closeCase} />}
      {adding && <CaseDialog about={{ kind: 'new', rule: null, outcome: null }} onClose={() => setAdding(false)} />}
    </div>
  );
}

function CaseLine({ result, onOpen }: { readonly result: CaseResult; readonly onOpen: () => void }) {
  const fails = result.differences.length > 0;
  return (
    <li>
      <Button variant="subtle" color="gray" fullWidth justify="flex-start" className="case-line" onClick={onOpen}>
        <span className="case-sign">
          {fails ? (
            <Sign tone="bad" icon={<IconX size={14} />} words="fails" />
          ) : (
            <Sign tone="good" icon={<IconCheck size={14} />} words="passes" />
          )}
        </span>
        <span className="case-name">{result.name}</span>
        <span className="case-answer">
          {result.verdict}
          {result.responseCode === null ? '' : ` ${result.responseCode}`}
        </span>
        <span className="case-file">{result.file}</span>
      </Button>
    </li>
  );
}
