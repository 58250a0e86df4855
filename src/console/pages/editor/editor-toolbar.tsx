import { ActionIcon, Button, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy } from '@tabler/icons-react';
import { LinkButton } from '../../components/link-button.js';
import { useEditor } from './editor-context.js';
import { SubmitDraft } from './submit-draft.js';
import type { View } from './use-place.js';

/** What can be done with the whole draft. */
export function EditorToolbar({
  view,
  setView,
  parent,
}: {
  readonly view: View;
  readonly setView: (view: View) => void;
  /** The version that the draft is compared with. */
  readonly parent: number | null;
}) {
  const { draft } = useEditor();
  const { past, future } = draft.model;
  return (
    <>
      <Tooltip label="Form or JSON of the same draft (Ctrl J)">
        <SegmentedControl
          aria-label="How the draft is edited"
          size="xs"
          value={view}
          onChange={(value) => setView(value === 'json' ? 'json' : 'form')}
          data={[
            { value: 'form', label: 'Form' },
            { value: 'json', label: 'JSON' },
          ]}
        />
      </Tooltip>
      <Group gap={4} wrap="nowrap">
        <Tooltip label="Undo (Ctrl Z)">
          <ActionIcon variant="default" size={30} aria-label="Undo" disabled={past.length === 0} onClick={draft.undo}>
            <IconArrowBackUp size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Redo (Ctrl Shift Z)">
          <ActionIcon variant="default" size={30} aria-label="Redo" disabled={future.length === 0} onClick={draft.redo}>
            <IconArrowForwardUp size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {draft.mayEdit && (
        <Tooltip label="It also saves by itself (Ctrl S)">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={() => void draft.saveNow()}
          >
            Save
          </Button>
        </Tooltip>
      )}
      {parent !== null && (
        <LinkButton
          to={`/rule-sets/${draft.name}/compare/${parent}/${draft.version}`}
          variant="default"
          size="xs"
          aria-label={`Compare with version ${parent}`}
        >
          Compare
        </LinkButton>
      )}
      <SubmitDraft />
    </>
  );
}
