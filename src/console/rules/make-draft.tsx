import { Select } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../components/confirm-dialog.js';
import { StepButton } from '../components/step-button.js';
import { useMe } from '../session/session.js';
import { useMakeDraft } from './version-changes.js';
import { versionsQuery } from './version-queries.js';

/** Makes a draft of the next version and opens it in the editor; whoever is no author is told who is. */
export function MakeDraftButton({
  name,
  from,
  label = 'Make a draft',
  ...look
}: ButtonProps & {
  readonly name: string;
  /** The version to begin with; null: the one that decides for everybody. */
  readonly from: number | null;
  readonly label?: string;
}) {
  const me = useMe();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <StepButton
        {...look}
        whyNot={me.may('author') ? null : 'This takes the role author, which you do not hold. Ask an author.'}
        onClick={dialog.open}
      >
        {label}
      </StepButton>
      {opened && <MakeDraftDialog name={name} from={from} onClose={dialog.close} />}
    </>
  );
}

function MakeDraftDialog({
  name,
  from,
  onClose,
}: {
  readonly name: string;
  readonly from: number | null;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  const make = useMakeDraft(name);
  const { data: versions = [] } = useQuery(versionsQuery(name));
  const [base, setBase] = useState(from === null ? null : String(from));
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Make a draft"
      verb="Make the draft"
      comment={{ label: 'What it is for (optional; goes into the audit trail)', required: false }}
      pending={make.isPending}
      error={make.error}
      onConfirm={(comment) =>
        make.mutate(
          { from: base === null ? null : Number(base), comment },
          { onSuccess: (draft) => void navigate(`/rule-sets/${name}/versions/${draft.version}/edit`) },
        )
      }
    >
      <Select
        label="Begin with"
        description="The draft takes over its rules, conditions, tables and cases. It changes nothing that is in force."
        placeholder="the version in force"
        clearable
        data={versions.map(({ version, state, title }) => ({
          value: String(version),
          label: `Version ${version} (${state}): ${title}`,
        }))}
        value={base}
        onChange={setBase}
      />
    </ConfirmDialog>
  );
}
