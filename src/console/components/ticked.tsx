import { Code } from '@mantine/core';

/** A message of the service: what stands in backticks is shown as code. */
export function Ticked({ text }: { readonly text: string }) {
  return (
    <>{text.split('`').map((part, i) => (i % 2 === 1 ? <Code key={i}>{part}</Code> : <span key={i}>{part}</span>))}</>
  );
}
