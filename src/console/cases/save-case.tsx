import { Autocomplete, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../core/language/index.js';
import { answerOf, api } from '../api/client.js';
import { EmptyState } from '../components/empty-state.js';
import { LinkButton } from '../components/link-button.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { StepButton } from '../components/step-button.js';
import { editableDrafts } from '../rules/file-draft.js';
import { draftQuery, versionsQuery } from '../rules/version-queries.js';
import { useMe } from '../session/session.js';
import type { DecidedFacts } from './case-from.js';
import { caseFileFrom, withCase } from './case-from.js';

const fileForm = /^[a-z0-9][a-z0-9-]*\.json$/;

/** Keeps a decision as a case of a draft, so that whoever changes the rules sees when it would come out otherwise. */
export function SaveCaseButton({
  ruleSet,
  decided,
  preferred,
}: {
  readonly ruleSet: string;
  readonly decided: DecidedFacts | null;
  /** The version that decided: chosen at first where it is a draft. */
  readonly preferred?: number;
}) {
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const whyNot = !me.may('author')
    ? 'An author keeps cases with a draft.'
    : decided === null
      ? 'There is no decision to keep yet.'
      : null;
  return (
    <>
      <StepButton variant="default" whyNot={whyNot} onClick={() => setOpened(true)}>
        Save as case
      </StepButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Save as case"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {decided !== null && (
          <SaveCase ruleSet={ruleSet} decided={decided} preferred={preferred} onDone={() => setOpened(false)} />
        )}
      </Modal>
    </>
  );
}

function SaveCase({
  ruleSet,
  decided,
  preferred,
  onDone,
}: {
  readonly ruleSet: string;
  readonly decided: DecidedFacts;
  readonly preferred: number | undefined;
  readonly onDone: () => void;
}) {
  const client = useQueryClient();
  const versions = useQuery(versionsQuery(ruleSet));
  const drafts = editableDrafts(versions.data ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = drafts.find(({ version: own }) => own === preferred) ?? drafts[0];
  const version = Number(chosen ?? first?.version ?? 0);
  const draft = useQuery({ ...draftQuery(ruleSet, version), enabled: version > 0 });
  const files = filesOf(draft.data?.draft.cases);
  const [file, setFile] = useState('from-the-console.json');
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: async () => {
      // Read anew: somebody may have saved the draft since this dialog opened.
      const { draft: now, etag } = await client.fetchQuery({ ...draftQuery(ruleSet, version), staleTime: 0 });
      const before = filesOf(now.cases);
      const known = before[file];
      const made =
        known === undefined
          ? caseFileFrom(decided, name, version, 'Cases kept from decisions')
          : withCase(known, decided, name, version);
      return await answerOf(
        api.PUT('/v1/rule-sets/{name}/versions/{version}/draft', {
          params: { path: { name: ruleSet, version }, header: { 'If-Match': etag } },
          body: { cases: { ...before, [file]: made } },
        }),
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['draft', ruleSet, version] });
      await client.invalidateQueries({ queryKey: ['version', ruleSet, version] });
      notifications.show({ message: `The case is kept with version ${version}, in ${file}.` });
      onDone();
    },
  });
  if (versions.isSuccess && drafts.length === 0) {
    return (
      <EmptyState
        title="There is no draft to keep it with"
        actions={<LinkButton to={`/rule-sets/${ruleSet}`}>To the rule set</LinkButton>}
      >
        Cases belong to a draft that is edited here; one that comes from a file has its cases there. Make a draft first,
        then save the case.
      </EmptyState>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <Select
          label="Draft"
          data={drafts.map((each) => ({
            value: String(each.version),
            label: `version ${each.version}: ${each.title}`,
          }))}
          value={String(version)}
          onChange={setChosen}
          allowDeselect={false}
        />
        <Autocomplete
          label="File"
          description="An existing one, or a new name."
          data={Object.keys(files)}
          value={file}
          onChange={setFile}
          error={fileForm.test(file) ? null : 'Small letters, digits and dashes, and .json at the end.'}
        />
        <TextInput
          label="What it shows"
          description="A law in the present tense."
          placeholder="the wrong operator in the slot hands over"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Text size="sm">
          It expects: {decided.verdict}
          {decided.responseCode !== null && ` with ${decided.responseCode}`}, from exactly the facts of this decision.
        </Text>
        <ProblemAlert error={save.error ?? draft.error ?? versions.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={name.trim() === '' || !fileForm.test(file) || draft.data === undefined}
          >
            Save the case
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function filesOf(cases: unknown): Readonly<Record<string, CaseFile>> {
  // The service checks case files when a draft is saved, and says what does not hold.
  return typeof cases === 'object' && cases !== null ? (cases as Readonly<Record<string, CaseFile>>) : {};
}
