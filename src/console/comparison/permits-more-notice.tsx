import { Alert, List } from '@mantine/core';
import { IconAlertTriangle, IconLockOpen, IconShieldCheck } from '@tabler/icons-react';
import type { PermitsMore } from './permits-more.js';

const looks = {
  permits: { color: 'red', icon: <IconLockOpen /> },
  may: { color: 'orange', icon: <IconAlertTriangle /> },
  no: { color: 'green', icon: <IconShieldCheck /> },
} as const;

/** Says in words, with a sign and in one place on every page, whether a version permits more than the one before. */
export function PermitsMoreNotice({ permitsMore }: { readonly permitsMore: PermitsMore }) {
  const { kind, headline, reasons } = permitsMore;
  return (
    <Alert
      {...looks[kind]}
      variant="outline"
      title={`This version ${headline}`}
      styles={{ title: { color: 'var(--mantine-color-text)' }, message: { color: 'var(--mantine-color-text)' } }}
      data-permits-more={kind}
    >
      {reasons.length > 0 && (
        <List size="sm" aria-label="Why more may be permitted">
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
