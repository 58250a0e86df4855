import { Button, Tooltip } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

/**
 * A step that may not be possible: then it says why, also to the keyboard and to assistive technology. The server decides
 * in any case.
 */
export function StepButton({
  whyNot,
  onClick,
  children,
  ...look
}: ButtonProps & { readonly whyNot: string | null; readonly onClick: () => void; readonly children: ReactNode }) {
  if (whyNot === null) {
    return (
      <Button {...look} onClick={onClick}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip label={whyNot} multiline maw={340} events={{ hover: true, focus: true, touch: true }}>
      <Button
        {...look}
        data-disabled
        aria-disabled="true"
        aria-description={whyNot}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
