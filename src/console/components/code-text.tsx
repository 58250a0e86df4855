import { ActionIcon, Code, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** An identifier or digest, shortened for the eye and copied whole. */
export function CodeText({
  text,
  what,
  shownLength,
}: {
  readonly text: string;
  /** What it is, for whoever cannot see it: `digest`, `device ID`. */
  readonly what: string;
  readonly shownLength?: number;
}) {
  const shown = shownLength !== undefined && text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  return (
    <Group gap={2} wrap="nowrap" display="inline-flex">
      <Tooltip label={text} disabled={shown === text}>
        <Code className={shown === text ? 'breakable' : 'unbroken'}>{shown}</Code>
      </Tooltip>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={copied ? 'Copied' : `Copy ${what}`}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        )}
      </CopyButton>
    </Group>
  );
}

/** `sha256:5d8084ab3edf…` */
export function Digest({ digest }: { readonly digest: string | null }) {
  return digest === null ? <>–</> : <CodeText text={digest} what="digest" shownLength={19} />;
}
