import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { TextLink } from '../../components/link-button.js';
import { CensusFailed } from '../../census/census-control.js';
import { censusToTell } from '../../census/census-figures.js';
import { comparisonInMarkdown } from '../../comparison/comparison-in-markdown.js';
import type { Comparison } from '../../comparison/comparison-queries.js';
import { useCensuses, useComparison } from '../../comparison/comparison-queries.js';
import { DeltaList } from '../../comparison/delta-list.js';
import { permitsMoreOf } from '../../comparison/permits-more.js';
import type { ReadSide } from '../../comparison/permits-more.js';
import { differencesInWords } from '../../comparison/verdict-words.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import type { VersionRead } from '../../rules/version-read.js';
import { useAddress } from '../../components/address.js';
import { DifferencesSection } from './differences-section.js';
import { FlipsSection } from './flips-section.js';
import { JsonSection } from './json-section.js';
import { saveText } from './save-text.js';
import { VerdictStrip } from './verdict-strip.js';
import './compare.css';

interface Two {
  readonly name: string;
  readonly before: VersionRead;
  readonly after: VersionRead;
}

/** Everything about two versions that were read: verdict, sentences, side by side, devices, JSON. */
export function ComparisonView({ name, before, after }: Two) {
  const comparison = useComparison(before, after);
  const [one, other] = [readSide(before), readSide(after)];
  return (
    <Stack gap="xl">
      {comparison === null || one === null || other === null ? (
        [before, after]
          .filter(({ checked }) => !checked.ok)
          .map((version) => <DoesNotHold key={version.version.version} name={name} version={version} />)
      ) : (
        <Held {...{ name, before, after, comparison, one, other }} />
      )}
      <JsonSection before={before} after={after} />
    </Stack>
  );
}

function Held({
  name,
  before,
  after,
  comparison,
  one,
  other,
}: Two & { readonly comparison: Comparison; readonly one: ReadSide; readonly other: ReadSide }) {
  const censuses = useCensuses(name, before, after);
  const [{ census: chosen }, setAddress] = useAddress(['census']);
  const census = censuses.current.find(({ id }) => id === chosen) ?? censusToTell(censuses.current);
  const permitsMore = permitsMoreOf(one, other, census);
  const summary = differencesInWords(comparison.differences);
  const { deltas, differences } = comparison;
  const save = () => {
    const told = { before: before.version, after: after.version };
    const text = comparisonInMarkdown({ name, ...told, deltas, summary, permitsMore, census });
    saveText(`${name}-${told.before.version}-to-${told.after.version}.md`, text, 'text/markdown');
  };
  return (
    <>
      <VerdictStrip
        {...{ name, before, after, summary, permitsMore, censuses, census }}
        onChoose={(id) => setAddress({ census: id })}
        actions={
          <Group gap="xs" wrap="nowrap" className="no-print" style={{ flexShrink: 0 }}>
            <Button size="xs" variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
              Print
            </Button>
            <Button size="xs" variant="default" leftSection={<IconDownload size={16} />} onClick={save}>
              Markdown
            </Button>
          </Group>
        }
      />
      <ProblemAlert error={censuses.error} />
      <CensusFailed census={censuses.failed} />
      <Stack gap="sm" component="section" aria-labelledby="changes-title">
        <Title order={2} id="changes-title">
          Changes, as sentences
        </Title>
        <DeltaList deltas={deltas} />
      </Stack>
      <DifferencesSection
        differences={differences}
        names={{ before: `Version ${before.version.version}`, after: `Version ${after.version.version}` }}
      />
      <FlipsSection census={census} mayRead={censuses.mayRead} />
    </>
  );
}

function DoesNotHold({ name, version }: { readonly name: string; readonly version: VersionRead }) {
  const { checked } = version;
  const { version: number, state } = version.version;
  const count = checked.ok ? 0 : checked.diagnostics.length;
  return (
    <Alert
      color="orange"
      variant="outline"
      title={`Version ${number} does not hold yet, so it cannot be put into words`}
    >
      It has {count === 1 ? 'one diagnostic' : `${count} diagnostics`}.{' '}
      {state === 'draft' && (
        <TextLink to={`/rule-sets/${name}/versions/${number}/edit`}>Mend it in the editor</TextLink>
      )}{' '}
      Below, both are compared as JSON.
    </Alert>
  );
}

function readSide({ checked, documents }: VersionRead): ReadSide | null {
  return checked.ok ? { ruleSet: checked.value, documents } : null;
}
