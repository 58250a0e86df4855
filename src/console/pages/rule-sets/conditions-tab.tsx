import { Stack, Text, Title } from '@mantine/core';
import { vocabularyOf } from '../../../core/diff/index.js';
import type { Condition, GuardRails, RuleSet } from '../../../core/language/index.js';
import { ConditionInWords } from '../../rules/condition-in-words.js';
import { outlineOfNamed } from '../../rules/condition-outline.js';
import { ruleTitle, useWordsSetting } from '../../rules/rule-in-words.js';
import type { VersionRead } from '../../rules/version-read.js';
import { TableShown } from './table-shown.js';
import './conditions-tab.css';

/** What the rules refer to by name: conditions that are said once, and reference data. */
export function ConditionsTab({ read, ruleSet }: { readonly read: VersionRead; readonly ruleSet: RuleSet }) {
  return <NamedParts catalogue={read.documents.catalogue} document={ruleSet} />;
}

/** The named conditions and tables of a rule set or of guard rails. */
export function NamedParts({
  catalogue,
  document,
}: {
  readonly catalogue: VersionRead['documents']['catalogue'];
  readonly document: RuleSet | GuardRails;
}) {
  const setting = useWordsSetting(catalogue, document);
  const names = Object.keys(document.conditions);
  const tables = Object.entries(document.tables);
  return (
    <Stack gap="xl">
      <section aria-labelledby="named-conditions">
        <Title order={2} id="named-conditions" mb="xs">
          Named conditions
        </Title>
        {names.length === 0 && <Text c="dimmed">There are none: each rule says its conditions itself.</Text>}
        {names.map((name) => {
          const outline = outlineOfNamed(name, document.conditions, setting.vocabulary, []);
          return (
            <article key={name} className="named-part">
              <Title order={3}>{ruleTitle(name)}</Title>
              <div className="rule-sentence">
                {outline !== undefined && <ConditionInWords outline={outline} setting={setting} />}
              </div>
              <UsedBy name={name} document={document} />
            </article>
          );
        })}
      </section>
      <section aria-labelledby="tables">
        <Title order={2} id="tables" mb="xs">
          Tables
        </Title>
        {tables.length === 0 && <Text c="dimmed">There are none.</Text>}
        <Stack gap="lg">
          {tables.map(([name, table]) => (
            <TableShown key={name} name={name} table={table} vocabulary={vocabularyOf(catalogue, document)} />
          ))}
        </Stack>
      </section>
    </Stack>
  );
}

function UsedBy({ name, document }: { readonly name: string; readonly document: RuleSet | GuardRails }) {
  const rules = document.rules.filter(({ conditions }) => refersTo(conditions, name)).map((rule) => rule.name);
  const conditions = Object.entries(document.conditions)
    .filter(([, group]) => refersTo(group, name))
    .map(([other]) => other);
  const users = [...rules, ...conditions];
  return (
    <Text size="sm" c="dimmed">
      {users.length === 0 ? 'Nothing refers to it.' : `Used by: ${users.map(ruleTitle).join('; ')}.`}
    </Text>
  );
}

function refersTo(condition: Condition, name: string): boolean {
  if ('condition' in condition) return condition.condition === name;
  if ('all' in condition) return condition.all.some((member) => refersTo(member, name));
  if ('any' in condition) return condition.any.some((member) => refersTo(member, name));
  return 'not' in condition && refersTo(condition.not, name);
}
