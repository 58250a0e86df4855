import { Code, Group, Progress, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RuleCoverage } from '../../../core/evidence/index.js';
import type { Rule, RuleSet } from '../../../core/language/index.js';
import { useAddress } from '../../components/address.js';
import type { Places } from '../../rules/condition-outline.js';
import { inDecisionOrder } from '../../rules/decision-order.js';
import { RuleInWords, ruleTitle, useWordsSetting } from '../../rules/rule-in-words.js';
import { evidenceQuery } from '../../rules/version-queries.js';
import type { VersionRead } from '../../rules/version-read.js';
import type { CaseRun } from './case-run.js';
import { coverageMarks } from './condition-marks.js';
import { CoverageMark } from './coverage-mark.js';
import { MissingCases } from './missing-cases.js';
import { ruleAnchor, ruleCardMark, useRuleKeys } from './rule-focus.js';

/** Which comparisons of the rules the cases prove to matter, marked on each. */
export function CoverageTab({
  read,
  ruleSet,
  run: { coverage, missing },
}: {
  readonly read: VersionRead;
  readonly ruleSet: RuleSet;
  readonly run: CaseRun;
}) {
  const [address, setAddress] = useAddress(['gaps']);
  const markAt = useMemo(() => coverageMarks(coverage), [coverage]);
  const markOf = (places: readonly Places[]) => <CoverageMark shown={places.map(markAt)} />;
  const setting = useWordsSetting(read.documents.catalogue, ruleSet, markOf);
  useRuleKeys();
  const byRule = new Map(coverage.rules.map((each) => [each.rule, each]));
  const rules = inDecisionOrder(ruleSet.rules).filter(
    ({ rule }) => address.gaps === undefined || hasGap(byRule.get(rule.name)),
  );
  const gaps = coverage.rules.filter(hasGap).length;
  return (
    <Stack gap="md" maw={1080}>
      <Group justify="space-between" align="flex-end">
        <div>
          <Text role="status">
            <b>
              {coverage.covered} of {coverage.conditions} comparisons are covered
            </b>{' '}
            by {read.version.state === 'draft' ? 'the draft’s' : 'the version’s'} cases.
          </Text>
          <Text size="sm" c="dimmed" maw={680}>
            Covered means: one case shows that it being true decides its rule, and another that it being false does. It
            is told to approvers and demanded of nobody.
          </Text>
          {read.version.state !== 'draft' && <AgreesWithEvidence read={read} covered={coverage.covered} />}
        </div>
        <SegmentedControl
          aria-label="Which rules"
          value={address.gaps === undefined ? 'all' : 'gaps'}
          onChange={(value) => setAddress({ gaps: value === 'gaps' ? 'yes' : undefined })}
          data={[
            { value: 'all', label: `All ${coverage.rules.length} rules` },
            { value: 'gaps', label: `With gaps ${gaps}` },
          ]}
        />
      </Group>
      <MissingCases missing={missing} />
      {rules.length === 0 && <Text>No rule has a gap.</Text>}
      {rules.map(({ rule, index }) => (
        <article key={rule.name} className="named-part" id={ruleAnchor(rule.name)} {...{ [ruleCardMark]: rule.name }}>
          <Head rule={rule} of={byRule.get(rule.name)} />
          <RuleInWords rule={rule} index={index} setting={setting} />
        </article>
      ))}
    </Stack>
  );
}

function Head({ rule, of }: { readonly rule: Rule; readonly of: RuleCoverage | undefined }) {
  const covered = of?.covered ?? 0;
  const conditions = of?.conditions ?? 0;
  return (
    <Group gap="sm" justify="space-between">
      <Title order={2} size="h3" tabIndex={-1}>
        {ruleTitle(rule.name)}
      </Title>
      <Group gap="xs">
        <Progress
          value={conditions === 0 ? 100 : (100 * covered) / conditions}
          w={96}
          aria-label={`Covered comparisons of ${ruleTitle(rule.name)}`}
        />
        <Code className="numeric">
          {covered} of {conditions}
        </Code>
      </Group>
    </Group>
  );
}

/** What was counted here beside what the evidence says, for whoever trusts nobody. */
function AgreesWithEvidence({ read, covered }: { readonly read: VersionRead; readonly covered: number }) {
  const { data } = useQuery(evidenceQuery(read.version.name, read.version.version));
  if (data === undefined) return null;
  const told = data.evidence.coverage;
  return (
    <Text size="sm" c={told.covered === covered ? 'dimmed' : 'red'}>
      {told.covered === covered
        ? 'Counted again in this browser: the evidence says the same.'
        : `The evidence says ${told.covered} of ${told.conditions}: it does not agree with what was counted here.`}
    </Text>
  );
}

function hasGap(of: RuleCoverage | undefined): boolean {
  return of !== undefined && of.covered < of.conditions;
}
