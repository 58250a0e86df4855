import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import type { Content } from './draft-model.js';
import type { SavedDraft } from './saving.js';
import { ConflictChoice } from './conflict-choice.js';
import { useEditor } from './editor-context.js';
import { mergeDrafts } from './merge-drafts.js';
import type { Side, TakenChange } from './merge-json.js';
import { placeInWords } from './place-words.js';
import type { Draft } from './use-draft.js';

const noChoices: ReadonlyMap<string, Side> = new Map();

/**
 * When somebody else saved the draft meanwhile: what only one of both changed is merged without a question, and told;
 * for what both changed, each side is shown and one is chosen.
 */
export function ConflictDialog() {
  const { draft } = useEditor();
  const { state, saved } = draft.saving;
  const theirs = state.kind === 'conflict' ? state.theirs : null;
  return theirs === null ? null : <Conflict key={theirs.etag} draft={draft} base={saved.content} theirs={theirs} />;
}

function Conflict({
  draft,
  base,
  theirs,
}: {
  readonly draft: Draft;
  readonly base: Content;
  readonly theirs: SavedDraft;
}) {
  const { content: mine } = draft.model;
  const [choices, setChoices] = useState(noChoices);
  const [opened, setOpened] = useState(true);
  const merged = useMemo(() => mergeDrafts(base, theirs.content, mine, choices), [base, theirs, mine, choices]);
  const isPlain = merged.conflicts.length === 0;
  useEffect(() => {
    if (!isPlain) return;
    draft.goOn(theirs, merged.content);
    notifications.show({
      color: 'grid',
      title: 'Somebody else saved this draft too',
      message: `Both are merged: ${takenInWords(merged.taken)} Ctrl Z undoes only what you do from now on.`,
      autoClose: 12_000,
    });
    // Once: what is merged is no conflict any more.
  }, [isPlain]);
  if (isPlain) return null;
  const chosen = merged.conflicts.filter(({ pointer }) => choices.has(pointer)).length;
  const left = merged.conflicts.length - chosen;
  if (!opened) {
    return (
      <div className="conflict-bar" role="alert">
        <Text size="sm">Nothing is saved until you have merged your text with what somebody else saved.</Text>
        <Button size="xs" onClick={() => setOpened(true)}>
          Merge
        </Button>
      </div>
    );
  }
  return (
    <Modal
      opened
      onClose={() => setOpened(false)}
      size="min(1200px, 96vw)"
      title="Somebody else saved this draft meanwhile"
      closeButtonProps={{ 'aria-label': 'Merge later' }}
    >
      <Stack>
        <Text size="sm">
          You both changed {merged.conflicts.length === 1 ? 'one part' : `${merged.conflicts.length} parts`}. Choose for
          each whose text goes on; nothing is saved before. What you do not choose is gone: Ctrl Z does not lead back
          past a merge.
        </Text>
        {merged.conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.pointer}
            conflict={conflict}
            choice={choices.get(conflict.pointer)}
            onChoose={(side) => setChoices((before) => new Map(before).set(conflict.pointer, side))}
          />
        ))}
        <TakenList taken={merged.taken} />
        <Group justify="flex-end">
          <Text size="sm" c="dimmed" role="status">
            {left === 0 ? 'All chosen' : `${left} to choose`}
          </Text>
          <Button variant="default" onClick={() => setOpened(false)}>
            Later
          </Button>
          <Button disabled={left > 0} onClick={() => draft.goOn(theirs, merged.content)}>
            Save the merged draft
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function TakenList({ taken }: { readonly taken: readonly TakenChange[] }) {
  if (taken.length === 0) return null;
  return (
    <details>
      <summary>{taken.length === 1 ? 'One change' : `${taken.length} changes`} of theirs alone, merged already</summary>
      <List size="sm" mt={4}>
        {taken.map(({ pointer, what }) => (
          <List.Item key={pointer}>
            {placeInWords(pointer)}: {what}
          </List.Item>
        ))}
      </List>
    </details>
  );
}

function takenInWords(taken: readonly TakenChange[]): string {
  if (taken.length === 0) return 'they changed nothing that you did not.';
  const [first] = taken;
  const more = taken.length === 1 ? '' : ` and ${taken.length - 1} more`;
  return `theirs is ${first === undefined ? '' : placeInWords(first.pointer)} (${first?.what})${more}.`;
}
