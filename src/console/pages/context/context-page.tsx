import { Alert, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconInfoCircle, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { maskMeterPoint } from '../../../core/identifiers/index.js';
import { useAddress } from '../../components/address.js';
import { ForRoles } from '../../components/for-roles.js';
import { TextLink } from '../../components/link-button.js';
import { Page } from '../../components/page.js';
import { TitledSection } from '../../components/titled-section.js';
import { FoundDevices, FoundParties } from './found-lists.js';
import { deviceFinders } from './knowledge-queries.js';
import { partyReaders } from './party-queries.js';
import { findsDevices, meterPointIn } from './search-fits.js';

const typingMilliseconds = 300;

export function Component() {
  const [{ search }, setAddress] = useAddress(['search']);
  const [typed, setTyped] = useState(search ?? '');
  const look = useDebouncedCallback((text: string) => setAddress({ search: text.trim() }), typingMilliseconds);
  // Whoever has chosen a result already is on his way to it: a change of this page's address would call him back. By the
  // click, since a page that is slow to come says late that it is coming.
  useEffect(() => {
    const leave = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a[href]') !== null) look.cancel();
    };
    document.addEventListener('click', leave, { capture: true });
    return () => document.removeEventListener('click', leave, { capture: true });
  }, [look]);
  return (
    <Page
      title="Devices"
      lead="Devices, meter points and parties, as this service knows them: what decisions are taken on."
    >
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAddress({ search: typed.trim() });
        }}
      >
        <TextInput
          label="Find"
          description="The beginning of a device ID, a whole MPAN or MPRN, or a party’s name, MPID or entity ID"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          maw={560}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            look(event.currentTarget.value);
          }}
        />
      </form>
      <Found search={search} />
    </Page>
  );
}

function Found({ search }: { readonly search: string | undefined }) {
  const meterPoint = search === undefined ? undefined : meterPointIn(search);
  const canBeDevice = search === undefined || findsDevices(search);
  return (
    <Stack gap="xl">
      {meterPoint !== undefined && (
        <Alert icon={<IconInfoCircle />} color="gray" title="That is a whole meter point">
          <TextLink to={`/context/meter-points/${meterPoint}`}>
            Registrations and devices of the meter point ending {maskMeterPoint(meterPoint)}
          </TextLink>
        </Alert>
      )}
      {canBeDevice && (
        <TitledSection title="Devices">
          <ForRoles roles={deviceFinders} what="The list of devices">
            <FoundDevices search={search} />
          </ForRoles>
        </TitledSection>
      )}
      {meterPoint === undefined && (
        <TitledSection title="Parties">
          <ForRoles roles={partyReaders} what="The list of parties">
            <FoundParties search={search} />
          </ForRoles>
        </TitledSection>
      )}
    </Stack>
  );
}
