import { Autocomplete, Button, Code, Group, List, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { parseStrictJson } from '../../../core/language/index.js';
import { Ticked } from '../../components/ticked.js';
import { useMe } from '../../session/session.js';
import type { NewCase } from './case-edits.js';
import { caseAt, indexOfCase, isCaseFileName, newCase, newCaseFile, withCase, withCaseFile } from './case-edits.js';
import { CaseNotices } from './case-notices.js';
import { checkedCaseFile } from './draft-reading.js';
import { useEditor } from './editor-context.js';
import type { JsonObject } from './json-edit.js';
import { listAt, readable, textAt } from './json-edit.js';
import { useCaseText } from './use-case-text.js';

const JsonInput = lazy(() => import('./json-input.js'));

/** What is edited: a case that is there, a whole file, or a new case. */
export type CaseSubject =
  | { readonly kind: 'case'; readonly file: string; readonly index: number }
  | { readonly kind: 'file'; readonly file: string }
  | ({ readonly kind: 'new' } & NewCase);

const shownMost = 20;

/** Edits a case as JSON, with what is wrong with it. What is typed is kept in this tab until it is taken over. */
export function CaseDialog({ about, onClose }: { readonly about: CaseSubject; readonly onClose: () => void }) {
  const { draft, documents } = useEditor();
  const { cases } = draft.model.content;
  const files = Object.keys(cases);
  const [begun] = useState(() => ({ cases, name: nameOf(about, cases) }));
  const { person } = useMe();
  const key = `case of ${draft.name}/${draft.version} of ${person} ${subjectKey(about, begun.name)}`;
  const index = about.kind === 'case' ? indexOfCase(cases, about.file, begun.name, about.index) : null;
  // What a new case begins with stays the same while others come and go: it is written over none of them.
  const current = readable(beginning(about, about.kind === 'new' ? begun.cases : cases, index, draft.version));
  const kept = useCaseText(key, current, about.kind === 'new' ? (files[0] ?? 'cases.json') : about.file);
  const { text, file } = kept;
  const parsed = parseStrictJson(text);
  const json = parsed.ok ? parsed.value : undefined;
  const next = parsed.ok ? changed(cases, about, index, file, json) : null;
  const prefix =
    about.kind === 'file' ? '' : `/cases/${index ?? Math.max(0, listAt(next?.[file], ['cases']).length - 1)}`;
  const faults = parsed.ok
    ? checkedCaseFile(next?.[file], documents.catalogue).filter(({ pointer }) => pointer.startsWith(prefix))
    : parsed.diagnostics;
  const take = (): void => {
    if (next === null) return;
    draft.editCases(key, () => next);
    kept.forget();
    onClose();
  };
  const title = about.kind === 'new' ? 'Add a case' : about.kind === 'case' ? 'Edit a case' : `Edit ${about.file}`;
  return (
    <Modal opened onClose={onClose} size="min(900px, 96vw)" title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        {about.kind === 'new' && (
          <Autocomplete
            label="File"
            description="An existing one shares its given facts with the case; a new name makes a new file"
            value={file}
            data={files}
            error={isCaseFileName(file) ? null : 'A file name such as truth-table.json'}
            onChange={kept.setFile}
          />
        )}
        <CaseNotices kept={kept} current={current} />
        <Text size="sm" c="dimmed">
          <Code>with</Code> states facts that differ from those given for the file, <Code>without</Code> those that are
          unknown, <Code>expect</Code> what is to be decided.
        </Text>
        <Suspense fallback={<Skeleton height={280} />}>
          <JsonInput
            label={title}
            text={text}
            onType={kept.type}
            diagnostics={faults.map((each) => ({ ...each, pointer: each.pointer.slice(prefix.length) }))}
          />
        </Suspense>
        <div role="status">
          {faults.length === 0 ? (
            <Text size="sm">No faults.</Text>
          ) : (
            <List size="sm" className="sign-bad">
              {faults.slice(0, shownMost).map((each) => (
                <List.Item key={`${each.pointer} ${each.code}`}>
                  <Ticked text={each.message} />
                </List.Item>
              ))}
            </List>
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kept.isKept ? 'Close, and keep what I typed' : 'Close, and lose what I typed'}
          </Button>
          <Button disabled={next === null || kept.isOvertaken || !isCaseFileName(file)} onClick={take}>
            {about.kind === 'new' ? 'Add the case' : 'Take it over'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function beginning(about: CaseSubject, cases: JsonObject, index: number | null, version: number): unknown {
  switch (about.kind) {
    case 'case':
      return index === null ? {} : caseAt(cases, about.file, index);
    case 'file':
      return cases[about.file] ?? newCaseFile();
    case 'new':
    default:
      return newCase(about, version, cases);
  }
}

function changed(cases: JsonObject, about: CaseSubject, index: number | null, file: string, json: unknown): JsonObject {
  switch (about.kind) {
    case 'file':
      return withCaseFile(cases, about.file, json);
    case 'case':
    case 'new':
    default:
      return withCase(cases, file, index, json);
  }
}

function nameOf(about: CaseSubject, cases: JsonObject): string {
  return about.kind === 'case' ? textAt(caseAt(cases, about.file, about.index), ['name']) : '';
}

/** By the name of the case: where it stands changes when another is removed. */
function subjectKey(about: CaseSubject, name: string): string {
  return JSON.stringify(about.kind === 'case' ? { kind: 'case', file: about.file, name } : about);
}
