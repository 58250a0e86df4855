import { ActionIcon, Group, Kbd, Modal, Table, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { places } from './navigation.js';

const sequenceMilliseconds = 1_200;
/** Long before a page was opened: clocks of pages begin at 0, and a key in its first second follows no `g`. */
const never = Number.NEGATIVE_INFINITY;

/** `g` and then the letter of a place goes there, unless one is typing. */
export function useGoShortcuts(): void {
  const navigate = useNavigate();
  const armedAt = useRef(never);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const armed = performance.now() - armedAt.current < sequenceMilliseconds;
      armedAt.current = event.key === 'g' && !armed ? performance.now() : never;
      const place = armed ? places.find(({ key }) => key === event.key) : undefined;
      if (place === undefined) return;
      event.preventDefault();
      void navigate(place.to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

type Keys = readonly (readonly [readonly string[], string])[];

const groups: readonly { readonly label: string; readonly shortcuts: Keys }[] = [
  {
    label: 'Everywhere',
    shortcuts: [
      [['Ctrl', 'K'], 'search everything'],
      [['?'], 'this list'],
      [['Esc'], 'close what is open'],
    ],
  },
  {
    label: 'To a page: one key after the other',
    shortcuts: places.map(({ key, label }) => [['g', key], label] as const),
  },
  {
    label: 'On a version',
    shortcuts: [
      [['j'], 'next rule'],
      [['k'], 'previous rule'],
    ],
  },
  {
    label: 'In a comparison',
    shortcuts: [
      [['n'], 'next difference'],
      [['p'], 'previous difference'],
    ],
  },
  {
    label: 'In the editor',
    shortcuts: [
      [['Ctrl', 'S'], 'save now'],
      [['Ctrl', 'J'], 'form or JSON'],
      [['Ctrl', 'Z'], 'undo, in the form and in the JSON alike'],
      [['Ctrl', 'Shift', 'Z'], 'redo'],
      [['Alt', '↑'], 'move the rule up'],
      [['Alt', '↓'], 'move the rule down'],
    ],
  },
];

/** The list of shortcuts, by `?` or the button. */
export function ShortcutHelp() {
  const [opened, { open, close }] = useDisclosure(false);
  useHotkeys([['shift+?', open]]);
  return (
    <>
      <Tooltip label="Keyboard shortcuts">
        <ActionIcon variant="default" size="lg" aria-label="Keyboard shortcuts" onClick={open}>
          <IconKeyboard size={18} />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={close}
        title="Keyboard shortcuts"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <div className="shortcut-columns">
          {groups.map(({ label, shortcuts }) => (
            <Table key={label} verticalSpacing={4} captionSide="top" className="shortcut-group">
              <Table.Caption ta="left" fw={600}>
                {label}
              </Table.Caption>
              <Table.Tbody>
                {shortcuts.map(([keys, does]) => (
                  <Shortcut key={does} keys={keys} does={does} />
                ))}
              </Table.Tbody>
            </Table>
          ))}
        </div>
      </Modal>
    </>
  );
}

function Shortcut({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <Table.Tr>
      <Table.Td w={140}>
        <Group gap={4}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </Group>
      </Table.Td>
      <Table.Td>{does}</Table.Td>
    </Table.Tr>
  );
}
