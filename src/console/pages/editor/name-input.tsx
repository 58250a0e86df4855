import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/**
 * A name that others refer to. It is taken over when its field is left, with Enter, or when the field itself goes away,
 * so that references follow from one whole name to the next and not through every letter. A name that is taken stays as
 * it is typed, and says so.
 */
export function NameInput({
  value,
  isTaken = () => false,
  onCommit,
  error,
  ...look
}: Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> & {
  readonly value: string;
  /** Whether another has this name; such a name is not taken over. */
  readonly isTaken?: (name: string) => boolean;
  readonly onCommit: (name: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const refused = typed !== null && typed !== value && isTaken(typed);
  const now = useRef({ typed, value, refused, onCommit });
  now.current = { typed, value, refused, onCommit };
  const take = (): void => {
    const { typed: name, value: before, refused: isRefused, onCommit: onTaken } = now.current;
    if (name === null || isRefused) return;
    // At once, not with the next rendering: leaving the field may come twice before that.
    now.current = { ...now.current, typed: null };
    setTyped(null);
    if (name !== before) onTaken(name);
  };
  useEffect(() => take, []);
  return (
    <TextInput
      {...look}
      data-typing={typed === null ? undefined : true}
      value={typed ?? value}
      error={refused ? 'This name is taken' : error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        else if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
