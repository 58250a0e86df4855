import { ActionIcon, NativeSelect, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ActionProps, CombinatorSelectorProps } from 'react-querybuilder';
import { useBuilder } from './builder-context.js';
import { placeOf } from './builder-query.js';
import { faultText, useEditor } from './editor-context.js';

const kinds = [
  { value: 'all', label: 'all of these hold' },
  { value: 'any', label: 'at least one of these holds' },
  { value: 'not', label: 'it is not so that' },
];

/** What a group says of its members, and what is wrong with the group itself. */
export function GroupKind(props: CombinatorSelectorProps) {
  const { value, disabled, ruleGroup, path } = props;
  const { pointer } = useBuilder();
  const { draft } = useEditor();
  const place = placeOf(ruleGroup.id);
  const faults = draft.reading.diagnostics.filter((each) => place !== null && each.pointer === `${pointer}${place}`);
  const data = value === 'only' ? [...kinds, { value: 'only', label: 'this holds' }] : kinds;
  return (
    <>
      <NativeSelect
        size="xs"
        className="group-kind"
        data-place={place === null ? undefined : `${pointer}${place}`}
        aria-label={path.length === 0 ? 'What the conditions say together' : 'What this group says'}
        disabled={disabled === true}
        value={value ?? 'all'}
        data={data}
        onChange={(event) => props.handleOnChange(event.currentTarget.value)}
      />
      {faults.map((each) => (
        <Text key={each.code} size="xs" c="var(--mantine-color-error)" className="group-fault">
          {faultText(each)}
        </Text>
      ))}
    </>
  );
}

export function RemoveGroup(props: ActionProps) {
  return (
    <Tooltip label="Remove this group with all that is in it">
      <ActionIcon
        size={26}
        variant="subtle"
        color="gray"
        disabled={props.disabled === true}
        aria-label="Remove this group"
        onClick={(event) => props.handleOnClick(event)}
      >
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
