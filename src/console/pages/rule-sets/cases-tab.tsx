import { Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { DecidedCase } from '../../../core/evidence/index.js';
import type { RuleSet } from '../../../core/language/index.js';
import { useAddress } from '../../components/address.js';
import { EmptyState } from '../../components/empty-state.js';
import type { VersionRead } from '../../rules/version-read.js';
import { CaseDrawer } from './case-drawer.js';
import type { CaseRun } from './case-run.js';
import { CaseTable } from './case-table.js';
import { caseFile, caseKey, hasFailed } from './case-words.js';
import { MissingCases } from './missing-cases.js';

/** Every case of the version, decided in this browser: what was expected, what came of it. */
export function CasesTab({
  read,
  ruleSet,
  run,
}: {
  readonly read: VersionRead;
  readonly ruleSet: RuleSet;
  readonly run: CaseRun;
}) {
  const [address, setAddress] = useAddress(['case', 'show', 'find']);
  const { cases, missing } = run;
  if (cases.length === 0) {
    return (
      <EmptyState title="No case names this version">
        A case says which facts are given and what must be decided. Every requirement needs one in which it is held and
        one in which it is broken; without them a version cannot be submitted.
      </EmptyState>
    );
  }
  const failed = cases.filter(hasFailed);
  const shown = (address.show === 'failing' ? failed : cases).filter((each) => isFound(each, address.find ?? ''));
  const files = [...new Set(shown.map(({ file }) => file))].map(
    (file) => [file, shown.filter((each) => each.file === file)] as const,
  );
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Summary cases={cases.length} failed={failed.length} />
        <Group align="flex-end" gap="sm">
          <TextInput
            label="Find a case"
            size="sm"
            leftSection={<IconSearch size={14} aria-hidden />}
            defaultValue={address.find ?? ''}
            onChange={(event) => setAddress({ find: event.currentTarget.value })}
          />
          <SegmentedControl
            aria-label="Which cases"
            value={address.show === 'failing' ? 'failing' : 'all'}
            onChange={(show) => setAddress({ show: show === 'failing' ? show : undefined })}
            data={[
              { value: 'all', label: `All ${cases.length}` },
              { value: 'failing', label: `Failing ${failed.length}` },
            ]}
          />
        </Group>
      </Group>
      <MissingCases missing={missing} />
      {shown.length === 0 && <Text>No case fits.</Text>}
      {files.map(([file, own]) => (
        <section key={file} aria-label={file}>
          <Title order={2} size="h3" className="mono">
            {file}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {caseFile(own)}
          </Text>
          <CaseTable cases={own} onOpen={(each) => setAddress({ case: caseKey(each) })} />
        </section>
      ))}
      <CaseDrawer
        run={run}
        ruleSet={ruleSet}
        read={read}
        opened={cases.find((each) => caseKey(each) === address.case)}
        onClose={() => setAddress({ case: undefined })}
      />
    </Stack>
  );
}

function Summary({ cases, failed }: { readonly cases: number; readonly failed: number }) {
  return (
    <Text role="status">
      <b>{failed === 0 ? `All ${cases} cases pass` : `${failed} of ${cases} cases fail`}</b>
      <Text span inherit c="dimmed">
        , decided in this browser by the service’s own evaluator.
      </Text>
    </Text>
  );
}

function isFound({ file, case: { name } }: DecidedCase, text: string): boolean {
  const searched = `${file} ${name}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
