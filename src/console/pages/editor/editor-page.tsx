import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problems.js';
import { EmptyState } from '../../components/empty-state.js';
import { LinkButton } from '../../components/link-button.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { currentDocumentsQuery } from '../../rules/documents.js';
import { MakeDraftButton } from '../../rules/make-draft.js';
import { draftQuery } from '../../rules/version-queries.js';
import { DraftEditor } from './draft-editor.js';

/** Edits a draft: rules in a form or as JSON, on the same text, with its cases beside it. */
export function Component() {
  const { name = '', version: typed = '' } = useParams();
  const version = Number(typed);
  // Read once: from then on the editor itself knows what is saved.
  const draft = useQuery({
    ...draftQuery(name, version),
    queryKey: ['draft', name, version, 'opened'],
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
  const documents = useQuery({ ...currentDocumentsQuery, staleTime: Infinity });
  const crumbs = [
    { label: 'Rule sets', to: '/rule-sets' },
    { label: name, to: `/rule-sets/${name}` },
    { label: `Version ${version}`, to: `/rule-sets/${name}/versions/${version}` },
  ];
  if (draft.data !== undefined && documents.data !== undefined) {
    return (
      <DraftEditor
        key={`${name}/${version}`}
        identity={{ name, version }}
        opened={draft.data}
        documents={documents.data}
        crumbs={crumbs}
      />
    );
  }
  const isNoDraft = draft.error instanceof ApiProblem && draft.error.status === 404;
  return (
    <Page title={`Edit version ${version}`} crumbs={crumbs}>
      {isNoDraft ? (
        <EmptyState
          title="There is no draft here"
          actions={
            <>
              <LinkButton to={`/rule-sets/${name}/versions/${version}`} variant="default">
                Read version {version}
              </LinkButton>
              <MakeDraftButton name={name} from={version} label="Make a draft from it" />
            </>
          }
        >
          Only drafts can be edited, and version {version} of {name} is none (any more). A version that was submitted
          never changes: make a new draft from it instead.
        </EmptyState>
      ) : draft.data === undefined ? (
        <QueryState query={draft} lines={8}>
          {() => null}
        </QueryState>
      ) : (
        <QueryState query={documents} lines={8}>
          {() => null}
        </QueryState>
      )}
    </Page>
  );
}
