import { List, Text } from '@mantine/core';
import { diagnosticsBelow } from './draft-reading.js';
import { faultText, useEditor } from './editor-context.js';

/** The faults of a part that no field of the form shows. */
export function OtherFaults({ pointer, shown }: { readonly pointer: string; readonly shown: readonly string[] }) {
  const { draft } = useEditor();
  const others = diagnosticsBelow(draft.reading.diagnostics, pointer).filter(
    (each) => !shown.some((field) => `${each.pointer}/`.startsWith(`${pointer}${field}/`)),
  );
  if (others.length === 0) return null;
  return (
    <List size="sm" className="sign-bad">
      {others.map((each) => (
        <List.Item key={`${each.pointer} ${each.code}`}>
          <Text size="sm" inherit>
            {faultText(each)}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
