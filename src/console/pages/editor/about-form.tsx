import { ActionIcon, Button, Fieldset, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEditor, useFaultText } from './editor-context.js';
import { listAt, textAt, withElement, withValue, withoutValue } from './json-edit.js';

/** What the version does, and where its rules come from. */
export function AboutForm() {
  const { draft } = useEditor();
  const { form } = draft.reading;
  const basis = listAt(form, ['basis']);
  const fault = useFaultText('/title');
  const basisFault = useFaultText('/basis');
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>About this version</Title>
        <Text size="sm" c="dimmed">
          {draft.name}, version {draft.version}. Its name and number are those of the draft.
        </Text>
      </div>
      <fieldset disabled={!draft.mayEdit} className="plain-fieldset">
        <Stack gap="md">
          <Textarea
            data-place="/title"
            label="Title"
            description="What this version does, in one line"
            autosize
            minRows={1}
            value={textAt(form, ['title'])}
            error={fault}
            onChange={(event) => {
              const { value } = event.currentTarget;
              draft.edit('/title', (json) => withValue(json, ['title'], value));
            }}
          />
          <Fieldset legend="Basis: the documents that the rules come from" data-place="/basis">
            <Stack gap="xs">
              {basis.map((_, index) => (
                <BasisRow key={index} index={index} />
              ))}
              {basis.length === 0 && basisFault !== undefined && (
                <Text size="xs" c="var(--mantine-color-error)">
                  {basisFault}
                </Text>
              )}
              <Group>
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() =>
                    draft.edit('new basis', (json) =>
                      withElement(json, ['basis'], basis.length, { document: '', clause: '' }),
                    )
                  }
                >
                  Add a document
                </Button>
              </Group>
            </Stack>
          </Fieldset>
        </Stack>
      </fieldset>
    </Stack>
  );
}

function BasisRow({ index }: { readonly index: number }) {
  const { draft } = useEditor();
  const at = `/basis/${index}`;
  const faults = { document: useFaultText(`${at}/document`), clause: useFaultText(`${at}/clause`) };
  const field = (key: 'document' | 'clause', label: string) => (
    <TextInput
      data-place={`${at}/${key}`}
      label={label}
      value={textAt(draft.reading.form, ['basis', index, key])}
      error={faults[key]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        draft.edit(`${at}/${key}`, (json) => withValue(json, ['basis', index, key], value));
      }}
    />
  );
  return (
    <div className="basis-row" data-place={at}>
      {field('document', `Document ${index + 1}`)}
      {field('clause', 'Clause')}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={`Remove document ${index + 1}`}
        onClick={() => draft.edit('remove basis', (json) => withoutValue(json, ['basis', index]))}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
