import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { conditionInWords, wordsOfPhrase } from '../../../core/diff/index.js';
import { below } from '../../../core/language/index.js';
import { ruleTitle } from '../../rules/rule-in-words.js';
import { conditionNames, usersOf, withConditionRenamed, withoutCondition } from './condition-edits.js';
import { ConditionsBuilder } from './conditions-builder.js';
import { useEditor, useFaultText } from './editor-context.js';
import { valueAt, withValue } from './json-edit.js';
import { NameInput } from './name-input.js';

/** A condition that rules refer to by its name. */
export function ConditionForm({ name }: { readonly name: string }) {
  const { draft, goTo, renamed, spoken, documents } = useEditor();
  const { form } = draft.reading;
  const at = below('/conditions', name);
  const fault = useFaultText(at);
  const nameFault = fault !== undefined && /phrase/.test(fault) ? fault : undefined;
  const users = usersOf(form, name);
  const condition = spoken?.document.conditions[name];
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>{ruleTitle(name)}</Title>
        {draft.mayEdit && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              draft.edit('remove a condition', (json) => withoutCondition(json, name));
              goTo('');
            }}
          >
            Remove
          </Button>
        )}
      </Group>
      <Text size="sm">
        {condition === undefined || spoken === null
          ? 'In words: shown here when the named conditions and tables have no faults.'
          : `It holds when ${conditionInWords(condition, documents.catalogue, spoken.document)}.`}
      </Text>
      <fieldset disabled={!draft.mayEdit} className="plain-fieldset">
        <Stack gap="md">
          <NameInput
            label="Name"
            description="A phrase in lower case with hyphens; whatever refers to it follows"
            value={name}
            error={nameFault}
            isTaken={(next) => conditionNames(form).includes(next)}
            onCommit={(next) => {
              draft.edit(`${at} name`, (json) => withConditionRenamed(json, name, next));
              renamed(at, below('/conditions', next));
            }}
          />
          <div data-place={at}>
            <Title order={3}>It holds when</Title>
            <ConditionsBuilder
              pointer={at}
              conditions={valueAt(form, ['conditions', name])}
              onChange={(next) => draft.edit(at, (json) => withValue(json, ['conditions', name], next))}
            />
          </div>
        </Stack>
      </fieldset>
      <section aria-labelledby="condition-users">
        <Title order={3} id="condition-users">
          Used by
        </Title>
        {users.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing yet. In a rule, choose “a named condition” instead of a fact.
          </Text>
        ) : (
          <Group gap="sm">
            {users.map(({ pointer, name: user }) => (
              <Anchor key={pointer} component="button" type="button" size="sm" onClick={() => goTo(pointer)}>
                {wordsOfPhrase(user)}
              </Anchor>
            ))}
          </Group>
        )}
      </section>
    </Stack>
  );
}
