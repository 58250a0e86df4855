import { Button, Tabs, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconLoader,
  IconMinus,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CSSProperties } from 'react';
import { CasesPanel } from './cases-panel.js';
import { DiagnosticsPanel } from './diagnostics-panel.js';
import { DockGrip } from './dock-grip.js';
import { useEditor } from './editor-context.js';
import { MissingPanel } from './missing-panel.js';
import type { Place } from './use-place.js';

type Panel = 'faults' | 'cases' | 'missing';

const heightUsual = 220;

/** Below the editor: what is wrong, what the cases say, and which cases a rule lacks. Can be closed and sized. */
export function Dock({ place }: { readonly place: Place }) {
  const { draft, runs } = useEditor();
  const [panel, setPanel] = useState<Panel>('cases');
  const [height, setHeight] = useLocalStorage({ key: 'editor dock height', defaultValue: heightUsual });
  const [opened, setOpened] = useLocalStorage({ key: 'editor dock opened', defaultValue: true });
  const { openedCase } = place;
  useEffect(() => {
    if (openedCase === '') return;
    setPanel('cases');
    setOpened(true);
  }, [openedCase, setOpened]);
  const faults = draft.reading.diagnostics.length;
  const failed = runs.run?.failed ?? 0;
  const total = runs.run?.results.length ?? 0;
  const missing = runs.run?.missing.length ?? 0;
  // While the rule set has faults nothing is known of its cases.
  const isKnown = runs.run !== null && runs.state !== 'waiting';
  // Mantine hands undefined back when a tab is chosen again.
  const choose = (next: string | null): void => {
    if (next !== 'faults' && next !== 'cases' && next !== 'missing') return;
    setPanel(next);
    setOpened(true);
  };
  const style: CSSProperties = opened ? { height } : {};
  return (
    <section className="dock" aria-label="Faults and cases" style={style}>
      {opened && <DockGrip height={height} onHeight={setHeight} />}
      <Tabs value={panel} onChange={choose} className="dock-tabs" keepMounted={false}>
        <Tabs.List className="dock-list">
          <Tabs.Tab value="faults" leftSection={<Mark bad={faults > 0} />}>
            Faults ({faults})
          </Tabs.Tab>
          <Tabs.Tab
            value="cases"
            leftSection={
              runs.state === 'running' ? (
                <IconLoader size={14} aria-hidden />
              ) : (
                <Mark bad={failed > 0} known={isKnown} />
              )
            }
          >
            {runs.run === null || runs.state === 'waiting'
              ? 'Cases'
              : failed > 0
                ? `Cases (${failed} of ${total} fail)`
                : `Cases (${total} pass)`}
          </Tabs.Tab>
          <Tabs.Tab value="missing" leftSection={<Mark bad={missing > 0} known={isKnown} />}>
            {isKnown ? `Missing cases (${missing})` : 'Missing cases'}
          </Tabs.Tab>
        </Tabs.List>
        <Button
          className="dock-close"
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={opened}
          rightSection={opened ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {opened ? 'Close the panel' : 'Open the panel'}
        </Button>
        <Text className="unseen" role="status">
          {runs.run === null ? '' : `${failed} of ${total} cases fail, ${faults} faults`}
        </Text>
        {opened && (
          <>
            <Tabs.Panel value="faults" className="dock-panel" tabIndex={0}>
              <DiagnosticsPanel />
            </Tabs.Panel>
            <Tabs.Panel value="cases" className="dock-panel" tabIndex={0}>
              <CasesPanel place={place} />
            </Tabs.Panel>
            <Tabs.Panel value="missing" className="dock-panel" tabIndex={0}>
              <MissingPanel />
            </Tabs.Panel>
          </>
        )}
      </Tabs>
    </section>
  );
}

function Mark({ bad, known = true }: { readonly bad: boolean; readonly known?: boolean }) {
  if (!known) return <IconMinus size={14} aria-hidden />;
  return bad ? (
    <IconAlertTriangle size={14} aria-hidden className="sign-bad" />
  ) : (
    <IconCheck size={14} aria-hidden className="sign-good" />
  );
}
