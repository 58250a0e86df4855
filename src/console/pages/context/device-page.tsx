import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { useAddress } from '../../components/address.js';
import { AsOfFields } from '../../components/as-of-fields.js';
import { EmptyState } from '../../components/empty-state.js';
import { ForRoles } from '../../components/for-roles.js';
import { LinkButton } from '../../components/link-button.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { TitledSection } from '../../components/titled-section.js';
import { AnchorSlotTable } from './anchor-slot-table.js';
import { DeviceFacts } from './device-facts.js';
import { DeviceHistory } from './device-history.js';
import { historyReaders, knowledgeReaders, useKnownDevice } from './knowledge-queries.js';

const crumbs = [{ label: 'Devices', to: '/context' }];

export function Component() {
  const { deviceId = '' } = useParams();
  return (
    <Page
      title={`Device ${deviceId}`}
      crumbs={crumbs}
      actions={
        <>
          <LinkButton variant="default" to={`/decisions?deviceId=${encodeURIComponent(deviceId)}`}>
            Decisions about it
          </LinkButton>
          <LinkButton variant="default" to={`/simulator?deviceId=${encodeURIComponent(deviceId)}`}>
            Try a command
          </LinkButton>
        </>
      }
    >
      <ForRoles roles={knowledgeReaders} what="What is known of a device">
        <Known key={deviceId} deviceId={deviceId} />
      </ForRoles>
    </Page>
  );
}

function Known({ deviceId }: { readonly deviceId: string }) {
  const [asOf, setAddress] = useAddress(['validAt', 'knownAt']);
  const device = useKnownDevice(deviceId, asOf);
  return (
    <Stack gap="xl">
      <AsOfFields asOf={asOf} onChange={setAddress} />
      <QueryState query={device} lines={8}>
        {(found) =>
          found === null ? (
            <EmptyState title="Nothing was known of this device then">
              Choose another time, or look at what was told of it.
            </EmptyState>
          ) : (
            <>
              <DeviceFacts device={found} isNow={asOf.validAt === undefined && asOf.knownAt === undefined} />
              <AnchorSlotTable device={found} asOf={asOf} isOfBefore={device.isPlaceholderData} />
            </>
          )
        }
      </QueryState>
      <TitledSection
        title="What was told of it"
        lead="Every state with the time at which it was seen and the time at which this service was told, newest first. Nothing is ever removed."
      >
        <ForRoles roles={historyReaders} what="The history of a device">
          <DeviceHistory deviceId={deviceId} onShow={setAddress} />
        </ForRoles>
      </TitledSection>
    </Stack>
  );
}
