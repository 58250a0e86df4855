import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useAddress } from '../../components/address.js';
import { AsOfFields } from '../../components/as-of-fields.js';
import { EmptyState } from '../../components/empty-state.js';
import { ForRoles, rolesInWords } from '../../components/for-roles.js';
import { instantText } from '../../components/instant.js';
import { LinkButton } from '../../components/link-button.js';
import { counted } from '../../components/numbers.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { TitledSection } from '../../components/titled-section.js';
import { useMe } from '../../session/session.js';
import type { Chosen } from './heat-map.js';
import { HeatMap } from './heat-map.js';
import { MisplacedSlots } from './misplaced-slots.js';
import { gridOf } from './misplacement-grid.js';
import type { Matrix, SlotName } from './misplacement-queries.js';
import { useMatrix } from './misplacement-queries.js';
import { MisplacementTotals, WhereTheyAre } from './misplacement-totals.js';
import { slotWords } from './slot-words.js';
import { MisplacementTrend } from './misplacement-trend.js';

const slotOf = (text: string | undefined): SlotName | undefined =>
  text === 'critical' || text === 'nonCritical' ? text : undefined;

export function Component() {
  return (
    <Page
      title="Misplacements"
      lead="Whose certificates sit in whose network operator slots, against who is registered for the meter point. Slots are as they are now; registrations are those of the instant you choose."
    >
      <ForRoles roles={['corrector', 'approver', 'auditor']} what="Misplaced slots">
        <Misplacements />
      </ForRoles>
    </Page>
  );
}

function Misplacements() {
  const [{ validAt }, setAddress] = useAddress(['validAt']);
  const matrix = useMatrix(validAt);
  return (
    <Stack gap="xl">
      <AsOfFields asOf={validAt === undefined ? {} : { validAt }} withKnownAt={false} onChange={setAddress} />
      <QueryState query={matrix} lines={8}>
        {(found) => <Found matrix={found} validAt={validAt} />}
      </QueryState>
      <MisplacementTrend />
    </Stack>
  );
}

function Found({ matrix, validAt }: { readonly matrix: Matrix; readonly validAt: string | undefined }) {
  const [{ holder, registered, slot: slotText }, setAddress] = useAddress(['holder', 'registered', 'slot']);
  const slot = slotOf(slotText);
  const grid = gridOf(matrix.matrix, slot);
  const isChosen = holder !== undefined || registered !== undefined;
  if (matrix.byDeviceType.every(({ compared }) => compared === 0)) {
    return (
      <>
        <MisplacementTotals matrix={matrix} />
        <EmptyState title="No slot could be compared yet">
          What a slot holds is compared with the network operator registered for its meter point: devices, registrations
          and parties must be known first.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <MisplacementTotals matrix={matrix} />
      {matrix.matrix.length === 0 ? (
        <EmptyState title="Nothing is misplaced">
          Every slot that could be compared holds the registered network operator.
        </EmptyState>
      ) : (
        <TitledSection title="Who sits in whose slots" aside={<SlotChoice slot={slot} />}>
          {grid.total === 0 ? (
            <Text>None of these slots is misplaced; slots of the other kind are.</Text>
          ) : (
            <HeatMap
              grid={grid}
              chosen={{ holder, registered }}
              onChoose={(to) => setAddress({ holder: to.holder, registered: to.registered })}
            />
          )}
        </TitledSection>
      )}
      {isChosen && <ChosenSlots chosen={{ holder, registered }} slot={slot} validAt={validAt} matrix={matrix} />}
      <WhereTheyAre matrix={matrix} />
    </>
  );
}

function SlotChoice({ slot }: { readonly slot: SlotName | undefined }) {
  const [, setAddress] = useAddress(['slot']);
  return (
    <SegmentedControl
      aria-label="Which slots are counted"
      size="sm"
      value={slot ?? 'both'}
      data={[
        { value: 'both', label: 'Both slots' },
        { value: 'critical', label: 'Critical' },
        { value: 'nonCritical', label: 'Non-critical' },
      ]}
      onChange={(value) => setAddress({ slot: value === 'both' ? undefined : value })}
    />
  );
}

function ChosenSlots({
  chosen,
  slot,
  validAt,
  matrix,
}: {
  readonly chosen: Chosen;
  readonly slot: SlotName | undefined;
  readonly validAt: string | undefined;
  readonly matrix: Matrix;
}) {
  const { may } = useMe();
  const { holder, registered } = chosen;
  const who = holder === undefined ? 'another operator' : holder;
  const where = registered === undefined ? 'another operator' : registered;
  const which = slot === undefined ? '' : ` ${slotWords(slot)}`;
  const title = `Held by ${who} where ${where} is registered`;
  const slots = matrix.matrix
    .filter((each) => (holder ?? each.holder) === each.holder && (registered ?? each.registered) === each.registered)
    .filter((each) => (slot ?? each.slot) === each.slot)
    .reduce((sum, each) => sum + each.count, 0);
  const to = new URLSearchParams(
    Object.entries({ holder, registered, slot }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const plan = may('corrector') ? (
    <Stack gap={4} align="flex-end">
      <LinkButton to={`/corrective-actions/new?${to.toString()}`}>Plan a correction for these</LinkButton>
      {validAt !== undefined && (
        <Text size="sm" c="dimmed" maw={320}>
          A correction is planned by the registrations of now, not by those of {instantText(validAt)}: it may find other
          slots.
        </Text>
      )}
    </Stack>
  ) : (
    <Text size="sm" c="dimmed">
      A correction of these is planned by somebody with the role {rolesInWords(['corrector'])}.
    </Text>
  );
  return (
    <TitledSection title={title} lead={`${counted(slots, `misplaced${which} slot`)}.`} aside={<Group>{plan}</Group>}>
      <MisplacedSlots filter={{ holder, registered, slot, validAt }} label={title} />
    </TitledSection>
  );
}
