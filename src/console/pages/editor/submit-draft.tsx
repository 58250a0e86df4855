import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconSend } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ProblemFault } from '../../api/problems.js';
import { ApiProblem } from '../../api/problems.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { useKept } from '../../components/kept.js';
import { StepButton } from '../../components/step-button.js';
import { Ticked } from '../../components/ticked.js';
import { afterChangeOf } from '../../rules/version-changes.js';
import { ruleSetQuery } from '../../rules/version-queries.js';
import { useMe } from '../../session/session.js';
import { saveParent, submitDraft } from './draft-queries.js';
import { notSavedYet } from './draft-saver.js';
import { useEditor } from './editor-context.js';
import { placeInWords } from './place-words.js';
import { textAt } from './json-edit.js';
import { ruleNames } from './rule-edits.js';
import { casePlaceOf } from './sections.js';

/** Submits the draft to approvers; where the gates refuse it, each fault leads to its place. */
export function SubmitDraft() {
  const { draft, runs } = useEditor();
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const faults = draft.reading.diagnostics.length;
  // Of a draft from a file too: what is edited in the file is submitted here.
  const whyNot = me.may('author') ? null : 'This takes the role author, which you do not hold. Ask an author.';
  return (
    <>
      <StepButton
        size="xs"
        leftSection={<IconSend size={16} aria-hidden />}
        whyNot={whyNot}
        onClick={() => setOpened(true)}
      >
        Submit
      </StepButton>
      {opened && (
        <SubmitDialog
          onClose={() => setOpened(false)}
          known={{ faults, failed: runs.run?.failed ?? 0, missing: runs.run?.missing.length ?? 0 }}
        />
      )}
    </>
  );
}

interface KnownFaults {
  readonly faults: number;
  readonly failed: number;
  readonly missing: number;
}

function SubmitDialog({ onClose, known }: { readonly onClose: () => void; readonly known: KnownFaults }) {
  const { draft } = useEditor();
  const { name, version } = draft;
  const client = useQueryClient();
  const navigate = useNavigate();
  // Following a fault closes the dialog; the comment is there when it is opened again.
  const [comment, setComment, forgetComment] = useKept(`submit ${name}/${version}`);
  const submit = useMutation({
    mutationFn: async (comment: string) => {
      // What cannot be edited here has nothing to save.
      if (draft.mayEdit && !(await draft.saveNow())) throw notSavedYet();
      return await submitDraft(name, version, draft.latestEtag(), comment);
    },
    onSuccess: async () => {
      forgetComment();
      await afterChangeOf(client, name, version);
      await navigate(`/rule-sets/${name}/versions/${version}/change`);
    },
  });
  const { error } = submit;
  const isRefused = error instanceof ApiProblem && error.code === 'GATES_FAILED';
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={`Submit version ${version}`}
      verb="Submit"
      comment={{
        label: 'What it changes and why (optional; goes into the audit trail)',
        required: false,
        kept: { text: comment, onChange: setComment },
      }}
      pending={submit.isPending}
      error={isRefused ? null : error}
      onConfirm={(said) => submit.mutate(said)}
    >
      <Text size="sm">
        The draft is frozen as it is, and evidence is gathered for approvers: every case, coverage, and what differs
        from the version in force. Somebody who had no part in it then approves or rejects it.
      </Text>
      {!isRefused && <KnownList known={known} />}
      {isRefused && <GateFailures error={error} onGo={onClose} />}
      {error instanceof ApiProblem && error.code === 'PARENT_NOT_ACTIVE' && <TakeParent onDone={submit.reset} />}
    </ConfirmDialog>
  );
}

/** What the console has found already, so that nobody is surprised by the answer. */
function KnownList({ known: { faults, failed, missing } }: { readonly known: KnownFaults }) {
  const told = [
    faults === 0 ? null : `${faults === 1 ? 'one fault' : `${faults} faults`} in the rule set or its cases`,
    failed === 0 ? null : `${failed === 1 ? 'one case fails' : `${failed} cases fail`}`,
    missing === 0 ? null : `${missing === 1 ? 'one case is' : `${missing} cases are`} missing`,
  ].filter((each) => each !== null);
  if (told.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />} title="It will be refused as it is">
      <Text size="sm">{told.join('; ')}. The panels below the editor list them.</Text>
    </Alert>
  );
}

function GateFailures({ error, onGo }: { readonly error: ApiProblem; readonly onGo: () => void }) {
  const { draft, goTo } = useEditor();
  const names = ruleNames(draft.reading.form);
  const nameOf = (pointer: string): string => {
    const at = casePlaceOf(pointer);
    const name = at === null ? '' : textAt(draft.model.content.cases, [at.file, 'cases', at.index ?? -1, 'name']);
    return name === '' ? placeInWords(pointer, names) : name;
  };
  const follow = ({ pointer }: ProblemFault): void => {
    onGo();
    goTo(pointer);
  };
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle />}
      title="Not submitted: mend each of these, and submit again"
    >
      <List size="sm" spacing={6}>
        {error.errors.slice(0, 50).map((fault, i) => (
          <List.Item key={`${fault.pointer} ${fault.code} ${i}`}>
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => follow(fault)}>
              {nameOf(fault.pointer)}
            </Anchor>
            <br />
            <Ticked text={fault.detail} />
          </List.Item>
        ))}
        {error.errors.length > 50 && <List.Item>and {error.errors.length - 50} more</List.Item>}
      </List>
    </Alert>
  );
}

/** A draft is compared with the version in force; when another came into force meanwhile, it takes that as its parent. */
function TakeParent({ onDone }: { readonly onDone: () => void }) {
  const { draft } = useEditor();
  const { data } = useQuery(ruleSetQuery(draft.name));
  const inForce = [...new Set((data?.active ?? []).map(({ version }) => version))];
  const take = useMutation({
    mutationFn: (parent: number) => saveParent(draft.name, draft.version, draft.latestEtag(), parent),
    onSuccess: (saved) => {
      draft.goOn(saved, draft.model.content);
      onDone();
    },
  });
  return (
    <Stack gap="xs">
      {inForce.map((version) => (
        <Button key={version} variant="default" loading={take.isPending} onClick={() => take.mutate(version)}>
          Compare with version {version}, which is in force now
        </Button>
      ))}
    </Stack>
  );
}
