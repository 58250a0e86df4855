import { EmptyState } from '../components/empty-state.js';
import { LinkButton } from '../components/link-button.js';
import { Page } from '../components/page.js';

export function NotFound() {
  return (
    <Page title="No such page">
      <EmptyState title="This address leads nowhere" actions={<LinkButton to="/">To the overview</LinkButton>}>
        The link may be old or mistyped. Everything is in the rail on the left; press <kbd>Ctrl</kbd> <kbd>K</kbd> to
        search.
      </EmptyState>
    </Page>
  );
}
