import { Button, FileInput, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import { useMappings, useSending } from './import-queries.js';

/** Sends a file of registrations, for whoever may. */
export function SendFile() {
  const { may } = useMe();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <StepButton
        whyNot={may('context-writer') ? null : 'Somebody with the role context-writer sends files.'}
        onClick={() => setOpened(true)}
      >
        Send a file
      </StepButton>
      {opened && <SendDialog onClose={() => setOpened(false)} />}
    </>
  );
}

function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const mappings = useMappings(true);
  const sending = useSending();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState('');
  const names = mappings.data ?? [];
  const mapping = chosen === '' ? (names[0] ?? '') : chosen;
  return (
    <Modal opened onClose={onClose} title="Send a file of registrations" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file === null || mapping === '' || sending.isPending) return;
          sending.mutate({ file, mapping }, { onSuccess: (id) => void navigate(`/imports/${id}`) });
        }}
      >
        <Stack>
          <NativeSelect
            label="Layout"
            description="The mapping that says which column is which fact"
            data={[...names]}
            value={mapping}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          {mappings.data?.length === 0 && (
            <Text size="sm" fw={600}>
              No layout is known to this service, so no file can be read. Whoever runs it adds a mapping first.
            </Text>
          )}
          <FileInput label="File" placeholder="Choose a file" required value={file} onChange={setFile} />
          <Text size="sm" c="dimmed">
            Nothing of it is applied before all of it was read and judged.
          </Text>
          <ProblemAlert error={sending.error ?? mappings.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={sending.isPending} disabled={file === null || mapping === ''}>
              Send
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
