import { useQuery } from '@tanstack/react-query';
import { parseStrictJson } from '../../../core/language/index.js';
import type { Schemas } from '../../api/client.js';
import { ruleSetsQuery, versionsQuery } from '../../rules/version-queries.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import type { VersionRead } from '../../rules/version-read.js';
import type { Question } from './question.js';

/** Which versions decide; null while it is not known, or where no other was chosen. */
export interface VersionChoice {
  readonly ruleSet: string | null;
  readonly version: number | null;
  readonly against: number | null;
}

/** It decides corrections of slots, which no command asks for. */
const ofCorrections = 'corrective-action';

/** What the address says, and else what is in force for the device's cohort. */
export function chosenVersions(
  question: Pick<Question, 'ruleSet' | 'version' | 'against'>,
  ruleSets: readonly Pick<RuleSetInForce, 'name' | 'active'>[],
  versions: readonly Pick<Version, 'version'>[],
  cohort: string | null,
): VersionChoice {
  const found = ruleSets.find(({ name }) => name === question.ruleSet);
  const [first] = [...ruleSets].sort(
    ({ name: one }, { name: other }) => Number(one === ofCorrections) - Number(other === ofCorrections),
  );
  const ruleSet = question.ruleSet ?? first?.name ?? null;
  const active = (found ?? first)?.active ?? [];
  const inForce = [cohort, null].flatMap((of) => active.filter((each) => each.cohort === of))[0] ?? active[0];
  const version = numberIn(question.version) ?? inForce?.version ?? versions[0]?.version ?? null;
  return { ruleSet, version, against: numberIn(question.against) };
}

export function useVersionChoice(question: Question, cohort: string | null): VersionChoice {
  const ruleSets = useQuery(ruleSetsQuery);
  const named = question.ruleSet ?? '';
  const versions = useQuery({ ...versionsQuery(named), enabled: named !== '' });
  return chosenVersions(question, ruleSets.data ?? [], versions.data ?? [], cohort);
}

/** How a version is named to the service: a draft by its text as it is now. Null: it does not hold, so it decides nothing. */
export function simulatedRuleSet({ version, text, checked }: VersionRead): Schemas['SimulatedRuleSetDto'] | null {
  if (version.state !== 'draft') return { name: version.name, version: version.version };
  const json = checked.ok ? parseStrictJson(text) : undefined;
  if (json?.ok !== true || typeof json.value !== 'object' || json.value === null) return null;
  return { content: { ...json.value } };
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
