import { Group } from '@mantine/core';
import { useAddress } from '../../components/address.js';
import { ChooseOne } from '../../components/choose-one.js';
import { EmptyState } from '../../components/empty-state.js';
import { ForRoles } from '../../components/for-roles.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import type { Column } from '../../components/long-list.js';
import { count } from '../../components/numbers.js';
import { Page } from '../../components/page.js';
import type { Import } from './import-queries.js';
import { importReaders, useImports } from './import-queries.js';
import { ImportBadge, importStateChoices } from './import-words.js';
import { SendFile } from './send-file.js';

const columns: readonly Column<Import>[] = [
  { name: 'No.', width: '3rem', cell: ({ id }) => id },
  {
    name: 'File',
    width: 'minmax(9rem, 2fr)',
    cell: ({ id, fileName }) => (
      <TextLink inherit to={`/imports/${id}`}>
        {fileName}
      </TextLink>
    ),
  },
  { name: 'State', width: '11.5rem', cell: ({ state }) => <ImportBadge state={state} /> },
  { name: 'Sender', width: 'minmax(6rem, 1fr)', cell: ({ source }) => source ?? '–' },
  { name: 'Lines', width: '5rem', cell: ({ details }) => <Number value={details} /> },
  { name: 'Accepted', width: '5rem', cell: ({ accepted }) => <Number value={accepted} /> },
  { name: 'Rejected', width: '5rem', cell: ({ rejected }) => <Number value={rejected} /> },
  { name: 'Received', width: '11.5rem', cell: ({ receivedAt }) => <Instant at={receivedAt} /> },
];

function Number({ value }: { readonly value: number }) {
  return <span className="numeric">{count(value)}</span>;
}

export function Component() {
  return (
    <Page
      title="Imports"
      lead="Files of registrations. Each is read whole, judged, and applied in one transaction or not at all; one that does not look right is held for a person who did not send it."
      actions={<SendFile />}
    >
      <ForRoles roles={importReaders} what="The list of imports">
        <Imports />
      </ForRoles>
    </Page>
  );
}

function Imports() {
  const [{ state }, setAddress] = useAddress(['state']);
  const imports = useImports(state);
  return (
    <>
      <Group>
        <ChooseOne
          label="State"
          none="any state"
          options={importStateChoices}
          value={state}
          onChange={(value) => setAddress({ state: value })}
        />
      </Group>
      <LongList
        label="Files, the newest first"
        query={imports}
        rowsOf={(page) => page.imports}
        keyOf={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState title={state === undefined ? 'No file was sent yet' : 'No file is in this state'}>
            Files come from whoever holds the role context-writer: here, by the command line, or through the drop
            folder.
          </EmptyState>
        }
      />
    </>
  );
}
