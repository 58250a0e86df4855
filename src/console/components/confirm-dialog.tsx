import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { ProblemAlert } from './problem-alert.js';

/** As the service takes it. */
const commentMost = 2_000;

/** Asks before a step that others will see: what will happen, a comment where one is wanted, and the step's own verb. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  verb,
  danger = false,
  comment,
  ready = true,
  pending,
  error,
  onConfirm,
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** On the button: `Approve`, `Activate`. Never `OK`. */
  readonly verb: string;
  readonly danger?: boolean;
  /** Whether the step takes a comment; with `required` it must have one. With `kept` it outlives the dialog. */
  readonly comment?: {
    readonly label: string;
    readonly required: boolean;
    readonly maxLength?: number;
    readonly kept?: { readonly text: string; readonly onChange: (text: string) => void };
  };
  /** False while something in `children` is still to be ticked or filled in. */
  readonly ready?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: (comment: string) => void;
  readonly children?: ReactNode;
}) {
  const [own, setOwn] = useState('');
  const { text, onChange: setText } = comment?.kept ?? { text: own, onChange: setOwn };
  // Also where the dialog is taken away whole: the focus goes back to what opened it.
  useEffect(() => {
    if (!opened) return undefined;
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [opened]);
  const missing = comment?.required === true && text.trim() === '';
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && ready && !pending) onConfirm(text.trim());
        }}
      >
        <Stack>
          {children}
          {comment !== undefined && (
            <Textarea
              label={comment.label}
              required={comment.required}
              autosize
              minRows={2}
              maxLength={comment.maxLength ?? commentMost}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color={danger ? 'red.9' : 'grid'} loading={pending} disabled={missing || !ready}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
