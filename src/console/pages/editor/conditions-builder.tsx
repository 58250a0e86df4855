import { useMemo } from 'react';
import type { ActionProps, RuleGroupTypeAny } from 'react-querybuilder';
import { QueryBuilder } from 'react-querybuilder';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { canonicalJson } from '../../../core/language/index.js';
import type { BuilderRule } from './builder-query.js';
import { BuilderContext } from './builder-context.js';
import { withField } from './comparison-edits.js';
import { ConditionRow } from './condition-row.js';
import { conditionsOfQuery } from './conditions-of-query.js';
import { useEditor } from './editor-context.js';
import { GroupKind, RemoveGroup } from './group-controls.js';
import { queryOfConditions } from './query-of-conditions.js';
import { fromRqb, toRqb } from './rqb-query.js';

/** The conditions of a rule, or of a named condition, built of facts, operators and values. */
export function ConditionsBuilder({
  pointer,
  conditions,
  onChange,
}: {
  /** Where the conditions stand in the draft. */
  readonly pointer: string;
  readonly conditions: unknown;
  readonly onChange: (conditions: unknown) => void;
}) {
  const { draft, fields } = useEditor();
  const written = JSON.stringify(conditions);
  // The text of the conditions, not their identity, is what makes another query: every edit makes new objects of all.
  const query = useMemo(() => queryOfConditions(written === undefined ? { all: [] } : JSON.parse(written)), [written]);
  const rqb = useMemo(() => toRqb(query), [query]);
  const take = (next: RuleGroupTypeAny): void => {
    const json = conditionsOfQuery(fromRqb(next));
    if (canonicalJson(json) !== canonicalJson(conditionsOfQuery(query))) onChange(json);
  };
  const newRule = (): BuilderRule => {
    const empty: BuilderRule = { id: '', field: '', operator: '', valueSource: 'value', value: '' };
    return withField(empty, fields.has(usual) ? usual : ([...fields.keys()][0] ?? ''), fields);
  };
  const setting = useMemo(
    () => ({ pointer, query, replace: (next: typeof query) => onChange(conditionsOfQuery(next)) }),
    [pointer, query, onChange],
  );
  return (
    <BuilderContext value={setting}>
      <QueryBuilder
        query={rqb}
        onQueryChange={take}
        enableMountQueryChange={false}
        disabled={!draft.mayEdit}
        combinators={combinators}
        fields={noFields}
        controlElements={controls}
        onAddRule={() => withoutId(newRule())}
        onAddGroup={(_group: RuleGroupTypeAny, parent: readonly number[]) => {
          const parentGroup = fromRqb(groupAt(rqb, parent));
          return { combinator: parentGroup.combinator === 'all' ? 'any' : 'all', rules: [withoutId(newRule())] };
        }}
      />
    </BuilderContext>
  );
}

const usual = 'command.serviceReferenceVariant';
const combinators = [
  { name: 'all', label: 'all of these hold' },
  { name: 'any', label: 'at least one of these holds' },
  { name: 'not', label: 'it is not so that' },
  { name: 'only', label: 'this holds' },
];
// The rows show fields of their own; the builder only has to know that there is one.
const noFields = [{ name: 'fact', label: 'Fact' }];

const controls = {
  rule: ConditionRow,
  combinatorSelector: GroupKind,
  removeGroupAction: RemoveGroup,
  addRuleAction: (props: ActionProps) => (
    <AddButton {...props} words="Condition" what="Add a condition to this group" />
  ),
  addGroupAction: (props: ActionProps) => <AddButton {...props} words="Group" what="Add a group to this group" />,
};

function AddButton(props: ActionProps & { readonly words: string; readonly what: string }) {
  const { disabled, words, what } = props;
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={disabled === true}
      aria-label={what}
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={(event) => props.handleOnClick(event)}
    >
      {words}
    </Button>
  );
}

function withoutId({ field, operator, value, valueSource }: BuilderRule) {
  return { field, operator, value, valueSource };
}

function groupAt(group: RuleGroupTypeAny, path: readonly number[]): RuleGroupTypeAny {
  const [first, ...rest] = path;
  const member = first === undefined ? undefined : group.rules[first];
  return typeof member === 'object' && 'rules' in member ? groupAt(member, rest) : group;
}
