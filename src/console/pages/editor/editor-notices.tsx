import { Alert, Button, Group, Text } from '@mantine/core';
import { IconDeviceFloppy, IconFile, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { instantText } from '../../components/instant.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { MakeDraftButton } from '../../rules/make-draft.js';
import { useEditor } from './editor-context.js';
import { isSame } from './draft-model.js';
import { dropFound, findUnsaved } from './unsaved-text.js';

/** What one must know before editing: that one may not, or that there is unsaved text of before. */
export function EditorNotices({ author, isFile }: { readonly author: string; readonly isFile: boolean }) {
  const { draft } = useEditor();
  if (isFile) {
    return (
      <Alert icon={<IconFile />} color="gray" title="This draft comes from a file and is read-only here">
        <Text size="sm" mb="xs">
          It was imported when the service started. Submit it as it is, or make a draft from it and edit that.
        </Text>
        <MakeDraftButton name={draft.name} from={draft.version} label="Make a draft from it" size="xs" />
      </Alert>
    );
  }
  if (!draft.mayEdit) {
    return (
      <Alert icon={<IconLock />} color="gray" title="You may read this draft, not edit it">
        <Text size="sm">Authors edit drafts; this one was begun by {author}. Nothing you do here is saved.</Text>
      </Alert>
    );
  }
  const { state } = draft.saving;
  return (
    <>
      {state.kind === 'refused' && <ProblemAlert error={state.error} onRetry={() => void draft.saveNow()} />}
      <UnsavedOffer />
    </>
  );
}

/** Text that an earlier page of this tab could not save. */
function UnsavedOffer() {
  const { draft } = useEditor();
  const [found, setFound] = useState(() => findUnsaved(draft.name, draft.version));
  const [waits, setWaits] = useState<'no' | 'saving' | 'not saved'>('no');
  if (found === null || isSame(found.mine, draft.saving.saved.content)) return null;
  const giveUp = (): void => {
    dropFound(draft.name, draft.version);
    setFound(null);
  };
  const takeUp = async (): Promise<void> => {
    // What was typed here since is saved first: it is merged with what is taken up, not lost under it.
    setWaits('saving');
    if (!(await draft.saveNow())) {
      setWaits('not saved');
      return;
    }
    // Where somebody saved since, this saving meets the conflict that it would have met then, and is merged.
    draft.goOn({ content: found.base, etag: found.etag, at: found.at }, found.mine);
    giveUp();
  };
  return (
    <Alert icon={<IconDeviceFloppy />} color="yellow" title="There is unsaved text of yours">
      <Text size="sm" mb="xs">
        At {instantText(new Date(found.at).toISOString())} the page was left before what you typed was saved. This tab
        kept it.
        {waits === 'not saved' &&
          ' It can be taken up once what you typed since is saved; beside the title it says why it is not.'}
      </Text>
      <Group gap="xs">
        <Button size="xs" loading={waits === 'saving'} onClick={() => void takeUp()}>
          Take it up again
        </Button>
        <Button size="xs" variant="default" onClick={giveUp}>
          Give it up
        </Button>
      </Group>
    </Alert>
  );
}
