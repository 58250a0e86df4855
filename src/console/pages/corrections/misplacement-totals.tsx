import { Group, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { count, counted, share } from '../../components/numbers.js';
import { TitledSection } from '../../components/titled-section.js';
import type { Matrix } from './misplacement-queries.js';

/** The whole in two figures, and what could not be compared, in words. */
export function MisplacementTotals({ matrix }: { readonly matrix: Matrix }) {
  const { devices, devicesMisplaced } = matrix;
  const apart = notCompared(matrix);
  return (
    <Stack gap="xs">
      <Group gap="xl" align="flex-end">
        <Figure
          number={count(devicesMisplaced)}
          words={`of ${counted(devices, 'SMETS1 device')} with a misplaced slot`}
        />
        <Figure number={share(devicesMisplaced, devices)} words="of the devices" />
        <Figure number={count(apart.reduce((sum, each) => sum + each.slots, 0))} words="slots not compared" />
      </Group>
      {apart.length > 0 && (
        <Text size="sm">
          Counted apart, never called misplaced:{' '}
          {apart.map(({ words, slots }) => `${counted(slots, 'slot')} ${words}`).join('; ')}.
        </Text>
      )}
    </Stack>
  );
}

function Figure({ number, words }: { readonly number: string; readonly words: string }) {
  return (
    <div>
      <Text component="div" fz={28} fw={650} lh={1.1} className="numeric">
        {number}
      </Text>
      <Text component="div" size="sm" c="dimmed">
        {words}
      </Text>
    </div>
  );
}

const kinds: Readonly<Record<string, string>> = {
  'slot-empty': 'empty',
  'slot-unknown': 'of which nobody told what they hold',
  'no-meter-point': 'of devices without a meter point',
  'meter-point-unknown': 'of devices whose meter point is not known',
  'no-registration': 'without a registered network operator',
  'registration-conflicting': 'with more than one registered network operator',
  'operator-unknown': 'whose registered operator is no party we know',
};

function notCompared({ slots }: Matrix): readonly { readonly words: string; readonly slots: number }[] {
  return Object.entries(kinds)
    .map(([kind, words]) => ({ words, slots: (slots.critical[kind] ?? 0) + (slots.nonCritical[kind] ?? 0) }))
    .filter((each) => each.slots > 0);
}

/** Shares of misplaced slots by what is known of the devices. */
export function WhereTheyAre({ matrix }: { readonly matrix: Matrix }) {
  return (
    <TitledSection title="Where they are">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xl">
        <Stack gap="md">
          <ShareTable title="By cohort" first="cohort" shares={matrix.byCohort} />
          <ShareTable title="By device type" first="type" shares={matrix.byDeviceType} />
        </Stack>
        <ShareTable title="By registered operator" first="operator" shares={matrix.byRegistered} />
        <ShareTable
          title={`By region in the MPAN, as of ${matrix.distributorsAsOf}`}
          first="region"
          shares={matrix.byDistributor}
        />
      </SimpleGrid>
    </TitledSection>
  );
}

function ShareTable({
  title,
  first,
  shares,
}: {
  readonly title: string;
  readonly first: string;
  readonly shares: Matrix['byCohort'];
}) {
  return (
    <Table.ScrollContainer minWidth={240} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title } }}>
      <Table captionSide="top" fz="sm" verticalSpacing={4} horizontalSpacing={6} className="unbroken">
        <Table.Caption ta="left" mt={0}>
          {title}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{first}</Table.Th>
            <Table.Th scope="col" ta="right">
              misplaced
            </Table.Th>
            <Table.Th scope="col" ta="right">
              compared
            </Table.Th>
            <Table.Th scope="col" ta="right">
              share
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {shares
            .toSorted((one, other) => other.misplaced - one.misplaced)
            .map(({ of, misplaced, compared }) => (
              <Table.Tr key={of ?? ''}>
                <Table.Th scope="row" fw={400} className="unbroken">
                  {of ?? 'none, or not known'}
                </Table.Th>
                <Table.Td ta="right">{count(misplaced)}</Table.Td>
                <Table.Td ta="right">{count(compared)}</Table.Td>
                <Table.Td ta="right">{share(misplaced, compared)}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
