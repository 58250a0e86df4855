import { ActionIcon, Button, Kbd, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { places } from './navigation.js';
import type { Destination } from './destination-of.js';
import { destinationOf } from './destination-of.js';
import { useFound } from './search-queries.js';

const typingMilliseconds = 200;

/** Opens the search; `Ctrl K` does so from anywhere. */
export function SearchButton() {
  return (
    <>
      <Button
        variant="default"
        size="sm"
        visibleFrom="sm"
        leftSection={<IconSearch size={16} />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        onClick={spotlight.open}
      >
        <Text span c="dimmed" size="sm">
          Search
        </Text>
      </Button>
      <ActionIcon variant="default" size="lg" hiddenFrom="sm" aria-label="Search" onClick={spotlight.open}>
        <IconSearch size={18} />
      </ActionIcon>
    </>
  );
}

/** Goes to a page by name, or to what an identifier or a name leads to: a device, a meter point, a decision, a party. */
export function SearchEverywhere() {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query, typingMilliseconds);
  const { found, isSearching } = useFound(settled);
  const byForm = destinationOf(query);
  const known = new Set(byForm.map(({ to }) => to));
  // What was found for other words than those that stand there now leads nowhere that was meant.
  const byService = settled === query ? found.filter(({ to }) => !known.has(to)) : [];
  const action = ({ label, description, to }: Destination): SpotlightActionData => ({
    ...{ id: `found ${to}`, label, description, keywords: [query] },
    onClick: () => void navigate(to),
  });
  const pages = places.map(({ label, about, to, icon: Icon }): SpotlightActionData => ({
    ...{ id: to, label, description: about },
    leftSection: <Icon size={20} stroke={1.5} />,
    onClick: () => void navigate(to),
  }));
  const isLooking = isSearching || settled !== query;
  return (
    <Spotlight
      actions={[
        { group: 'Found', actions: [...byForm, ...byService].map(action) },
        { group: 'Pages', actions: pages },
      ]}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={420}
      nothingFound={
        isLooking
          ? 'Searching …'
          : 'Nothing by that name. Type the beginning of a device ID, a whole meter point, the name of a party or of a page, or a whole decision or request ID.'
      }
      searchProps={{
        placeholder: 'A page, device ID, meter point, party, decision ID …',
        'aria-label': 'Search',
        leftSection: <IconSearch size={18} />,
      }}
    />
  );
}
