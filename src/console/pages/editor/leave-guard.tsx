import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { useEditor } from './editor-context.js';

/** Saves before the editor is left for another page, and asks where that is not possible. */
export function LeaveGuard() {
  const { draft } = useEditor();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => draft.isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const [asks, setAsks] = useState(false);
  const { state } = blocker;
  useEffect(() => {
    if (state !== 'blocked') return;
    let isCurrent = true;
    void draft.saveNow().then((saved) => {
      if (!isCurrent) return;
      if (saved) blocker.proceed();
      else setAsks(true);
    });
    return () => {
      isCurrent = false;
    };
    // Once for each attempt to leave; the draft's state changes while it is saved.
  }, [state]);
  const stay = (): void => {
    setAsks(false);
    blocker.reset?.();
  };
  return (
    <Modal
      opened={asks && state === 'blocked'}
      onClose={stay}
      title="Leave although something is not saved?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text>
          What you typed could not be saved just now. If you leave, this browser tab keeps it and offers it again when
          you come back to this draft; nobody else sees it until then.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            Leave
          </Button>
          <Button onClick={stay}>Stay here</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
