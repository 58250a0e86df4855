import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Role } from '../session/session.js';
import { useMe } from '../session/session.js';
import { EmptyState } from './empty-state.js';

/** Shows its children to whoever holds one of the roles; to others, who may see what is here. Nothing is asked of the service then. */
export function ForRoles({
  roles,
  what,
  children,
}: {
  readonly roles: readonly Role[];
  /** Completes "… is shown to": `The list of imports`. */
  readonly what: string;
  readonly children: ReactNode;
}) {
  const { may } = useMe();
  if (may(...roles)) return <>{children}</>;
  return (
    <EmptyState title="Not shown to you">
      <Text>
        {what} is shown to people with the role {rolesInWords(roles)}. Ask an administrator if you need it.
      </Text>
    </EmptyState>
  );
}

/** `corrector, approver or auditor` */
export function rolesInWords(roles: readonly Role[]): string {
  const [last, ...others] = roles.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} or ${last ?? ''}`;
}
