import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react';
import type { CaseText } from './use-case-text.js';

/** What one must know before typing on: that the case changed under it, or that there is text of before. */
export function CaseNotices({
  kept,
  current,
}: {
  readonly kept: CaseText;
  /** What is edited, as it is now. */
  readonly current: string;
}) {
  const { offered } = kept;
  return (
    <>
      {kept.isOvertaken && (
        <Alert icon={<IconAlertTriangle />} color="yellow" title="It has changed since you began">
          <Text size="sm" mb="xs">
            It was merged with what somebody else saved. Choose which text goes on before you take it over.
          </Text>
          <Group gap="xs">
            <Button size="xs" onClick={() => kept.goOnWith(current)}>
              Begin again with what it is now
            </Button>
            <Button size="xs" variant="default" onClick={() => kept.goOnWith(kept.text)}>
              Go on with mine, over it
            </Button>
          </Group>
        </Alert>
      )}
      {offered !== null && (
        <Alert icon={<IconDeviceFloppy />} color="yellow" title="You typed something here before">
          <Text size="sm" mb="xs">
            It began from a text that has changed since, so that it is not shown. What you type now takes its place.
          </Text>
          <Group gap="xs">
            <Button size="xs" onClick={() => kept.goOnWith(offered)}>
              Show what I typed
            </Button>
            <Button size="xs" variant="default" onClick={kept.drop}>
              Give it up
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
