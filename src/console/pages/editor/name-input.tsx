import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

const pauseMilliseconds = 700;

/**
 * A name that others refer to. It is taken over after a pause in typing or when the field is left, so that references
 * follow from one whole name to the next and not through every letter.
 */
export function NameInput({
  value,
  onCommit,
  ...look
}: Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> & {
  readonly value: string;
  readonly onCommit: (name: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = useRef({ typed, value, onCommit });
  commit.current = { typed, value, onCommit };
  const take = (): void => {
    const { typed: name, value: before, onCommit: onTaken } = commit.current;
    setTyped(null);
    if (name !== null && name !== before) onTaken(name);
  };
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(take, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      {...look}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
