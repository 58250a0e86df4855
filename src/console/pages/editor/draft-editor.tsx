import { useEffect, useMemo, useRef } from 'react';
import type { Crumb } from '../../components/page.js';
import { Page } from '../../components/page.js';
import { StateBadge } from '../../components/badges.js';
import type { Documents } from '../../rules/documents.js';
import { importer } from '../../rules/file-draft.js';
import type { DraftRead } from '../../rules/version-queries.js';
import { useMe } from '../../session/session.js';
import { ConflictDialog } from './conflict-dialog.js';
import { Dock } from './dock.js';
import { savedDraftOf } from './draft-queries.js';
import type { Identity } from './draft-reading.js';
import { spokenOf, tablesIn } from './draft-reading.js';
import { EditorContext } from './editor-context.js';
import { EditorNotices } from './editor-notices.js';
import { EditorPane } from './editor-pane.js';
import { EditorToolbar } from './editor-toolbar.js';
import { fieldsOf } from './fact-fields.js';
import { LeaveGuard } from './leave-guard.js';
import { RuleRail } from './rule-rail.js';
import { SaveState } from './save-state.js';
import { useCaseRuns } from './use-case-runs.js';
import { useDraft } from './use-draft.js';
import { useEditorShortcuts } from './use-editor-shortcuts.js';
import { usePlace } from './use-place.js';
import './editor.css';
import './read-only.css';

export function DraftEditor({
  identity,
  opened,
  documents,
  crumbs,
}: {
  readonly identity: Identity;
  readonly opened: DraftRead;
  readonly documents: Documents;
  readonly crumbs: readonly Crumb[];
}) {
  const me = useMe();
  const isFile = opened.draft.author === importer;
  const saved = useRef(savedDraftOf(opened.draft, opened.etag)).current;
  const draft = useDraft(identity, saved, documents, me.may('author') && !isFile);
  const { place, goTo, closeCase, renamed, view, setView, changeView } = usePlace();
  const runs = useCaseRuns(draft.reading, documents);
  const { form } = draft.reading;
  // While the text is no JSON, what it was before still tells where one is and what tables there are.
  const known = useRef<unknown>(form);
  useEffect(() => {
    if (form !== null) known.current = form;
  }, [form]);
  const lastForm = form ?? known.current;
  const fields = useMemo(() => fieldsOf(documents.catalogue, tablesIn(lastForm)), [documents.catalogue, lastForm]);
  const spoken = useMemo(() => spokenOf(draft.reading), [draft.reading]);
  useEditorShortcuts(draft, place, goTo, view, changeView);
  const setting = useMemo(
    () => ({ draft, documents, lastForm, fields, spoken, runs, goTo, closeCase, renamed }),
    [draft, documents, lastForm, fields, spoken, runs, goTo, closeCase, renamed],
  );
  return (
    <EditorContext value={setting}>
      <Page
        title={`Edit version ${identity.version}`}
        crumbs={crumbs}
        badges={
          <>
            <StateBadge state="draft" />
            <SaveState draft={draft} />
          </>
        }
        actions={<EditorToolbar view={view} setView={setView} parent={opened.draft.parent} />}
      >
        <EditorNotices author={opened.draft.author} isFile={isFile} />
        <div className="editor">
          <RuleRail place={place} />
          <div className="editor-middle">
            <EditorPane place={place} view={view} setView={setView} />
            <Dock place={place} />
          </div>
        </div>
        <ConflictDialog />
        <LeaveGuard />
      </Page>
    </EditorContext>
  );
}
