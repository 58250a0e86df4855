import { Anchor, Button } from '@mantine/core';
import type { AnchorProps, ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** Goes to another page, and looks like a button. */
export function LinkButton({
  to,
  children,
  ...look
}: ButtonProps & { readonly to: string; readonly children: ReactNode }) {
  return (
    <Button {...look} component={Link} to={to}>
      {children}
    </Button>
  );
}

/** Goes to another page, in running text. */
export function TextLink({
  to,
  children,
  ...look
}: AnchorProps & { readonly to: string; readonly children: ReactNode }) {
  return (
    <Anchor {...look} component={Link} to={to}>
      {children}
    </Anchor>
  );
}
