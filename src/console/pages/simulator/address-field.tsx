import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const pauseMilliseconds = 250;

/** A text that lives in the address: it is put there in a pause of typing, so that nothing typed is overtaken. */
export function AddressField({
  value,
  onCommit,
  ...look
}: Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  readonly value: string;
  readonly onCommit: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const committed = useRef(value);
  const commit = useDebouncedCallback((text: string) => {
    committed.current = text;
    onCommit(text);
  }, pauseMilliseconds);
  useEffect(() => {
    // What comes back from the address is what was put there, unless it changed elsewhere.
    if (value !== committed.current) {
      committed.current = value;
      setTyped(value);
    }
  }, [value]);
  return (
    <TextInput
      {...look}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        commit(text.trim());
      }}
    />
  );
}
