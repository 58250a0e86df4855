import { Group, Modal, SegmentedControl, Select, Stack, Textarea, TextInput, Button, Input } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import type { RoleChangeRequest } from './access-queries.js';
import { useAskForRole } from './access-queries.js';
import { roles, roleWords } from './role-words.js';

/** An administrator asks that somebody else be given a role, or that it be taken. */
export function AskForRole() {
  const me = useMe();
  const ask = useAskForRole();
  const [opened, setOpened] = useState(false);
  const [person, setPerson] = useState('');
  const [role, setRole] = useState<RoleChangeRequest['role']>('author');
  const [change, setChange] = useState<RoleChangeRequest['change']>('grant');
  const [reason, setReason] = useState('');
  const isOwn = person.trim() === me.person;
  const submit = (): void =>
    ask.mutate(
      { person: person.trim(), role, change, reason: reason.trim() },
      {
        onSuccess: () => {
          setOpened(false);
          setPerson('');
          setReason('');
          notifications.show({ message: 'Asked. An approver decides.' });
        },
      },
    );
  return (
    <Group>
      <StepButton
        whyNot={me.may('administrator') ? null : 'An administrator asks for roles.'}
        onClick={() => setOpened(true)}
      >
        Ask for a role
      </StepButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Ask for a role"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack>
            <TextInput
              label="Person"
              description="As the issuer’s tokens name them (`sub`). Never yourself."
              error={isOwn ? 'Another administrator asks for you.' : null}
              required
              data-autofocus
              value={person}
              onChange={(event) => setPerson(event.currentTarget.value)}
            />
            <Input.Wrapper label="Change">
              <SegmentedControl
                fullWidth
                data={[
                  { value: 'grant', label: 'give the role' },
                  { value: 'revoke', label: 'take the role' },
                ]}
                value={change}
                onChange={(value) => setChange(value === 'revoke' ? 'revoke' : 'grant')}
              />
            </Input.Wrapper>
            <Select
              label="Role"
              data={roles.map((each) => ({ value: each, label: `${each}: ${roleWords[each]}` }))}
              value={role}
              onChange={(value) => setRole(roles.find((each) => each === value) ?? role)}
              allowDeselect={false}
            />
            <Textarea
              label="Why"
              required
              autosize
              minRows={2}
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <ProblemAlert error={ask.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                Cancel
              </Button>
              <Button
                type="submit"
                loading={ask.isPending}
                disabled={isOwn || person.trim() === '' || reason.trim() === ''}
              >
                Ask
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Group>
  );
}
