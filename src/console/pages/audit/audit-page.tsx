import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { useMe } from '../../session/session.js';
import { Trail } from './trail.js';

export function Component() {
  const me = useMe();
  return (
    <Page
      title="Audit trail"
      lead="Who did what, and what was refused, newest first. Each entry holds the hash of the one before; nothing is ever changed or removed. An export is itself an entry."
    >
      {me.may('auditor') ? (
        <Trail />
      ) : (
        <EmptyState title="The audit trail is read by an auditor">
          What concerns one version stands on the page of its change, under “History”, for everyone who works on it.
        </EmptyState>
      )}
    </Page>
  );
}
