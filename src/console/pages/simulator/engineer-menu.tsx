import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCode, IconCopy, IconDownload } from '@tabler/icons-react';
import { saveFile } from '../../components/saved-file.js';
import { curlOf } from './for-the-engineer.js';
import { requestOf, simulationOf } from './simulation-queries.js';
import type { Asked } from './simulation-queries.js';

/** The command as the S1SP's engineer sends it. */
export function EngineerMenu({ asked }: { readonly asked: Asked | null }) {
  if (asked === null) return null;
  const save = (name: string, json: object): void =>
    saveFile(name, `${JSON.stringify(json, null, 2)}\n`, 'application/json');
  const copy = (): void => {
    void navigator.clipboard.writeText(curlOf(window.location.origin, requestOf(asked, Date.now()))).then(
      () =>
        notifications.show({
          message: 'Copied. It asks for a real decision: set TOKEN, and mind that it is recorded.',
        }),
      () =>
        notifications.show({
          color: 'red',
          message: 'The browser did not allow copying. Download the request instead.',
        }),
    );
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconCode size={16} aria-hidden="true" />}>
          For the engineer
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
          Copy as curl
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={16} />}
          onClick={() => save('evaluation-request.json', requestOf(asked, Date.now()))}
        >
          Download the request (JSON)
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={16} />}
          onClick={() => save('simulation.json', simulationOf(asked, Date.now()))}
        >
          Download the simulation (JSON)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
