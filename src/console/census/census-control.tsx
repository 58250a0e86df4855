import { Alert, Autocomplete, Button, Checkbox, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '../components/problem-alert.js';
import { StepButton } from '../components/step-button.js';
import { senderInWords } from './census-figures.js';
import { useAskCensus } from './census-queries.js';
import type { Census } from './census-reading.js';

const senders = ['slot-holder', 'registered-party', 'unrelated-party'] as const;
type Sender = (typeof senders)[number];

export interface CensusControlProps {
  readonly ruleSet: string;
  readonly before: number;
  readonly after: number;
  /** Service reference variants to choose from. */
  readonly variants: readonly string[];
  readonly underWay: Census | null;
  readonly isFirst: boolean;
  /** Why this person may not, or why it is not possible yet. */
  readonly whyNot: string | null;
}

/** Has the devices counted that two versions decide differently, and tells how far that is. */
export function CensusControl({ underWay, isFirst, whyNot, ...rest }: CensusControlProps) {
  const [opened, { open, close }] = useDisclosure(false);
  if (underWay !== null) return <CensusProgress census={underWay} />;
  return (
    <>
      <StepButton
        whyNot={whyNot}
        onClick={open}
        variant={isFirst ? 'filled' : 'default'}
        size="xs"
        leftSection={<IconUsersGroup size={16} />}
      >
        {isFirst ? 'Count the devices' : 'Count again'}
      </StepButton>
      <Modal opened={opened} onClose={close} title="Count the devices" closeButtonProps={{ 'aria-label': 'Close' }}>
        <CensusForm {...rest} onAsked={close} />
      </Modal>
    </>
  );
}

function CensusProgress({ census: { progress, state } }: { readonly census: Census }) {
  const percent = progress.of === 0 ? 0 : Math.round((100 * progress.done) / progress.of);
  return (
    <Group gap="sm" role="status" miw={260}>
      <Text size="sm">
        {state === 'queued' ? 'Waiting to count the devices' : `Counting the devices: ${percent} %`}
      </Text>
      <Progress value={percent} w={120} aria-label="Devices counted" />
    </Group>
  );
}

function CensusForm({
  ruleSet,
  before,
  after,
  variants,
  onAsked,
}: Pick<CensusControlProps, 'ruleSet' | 'before' | 'after' | 'variants'> & { readonly onAsked: () => void }) {
  const ask = useAskCensus(ruleSet, before, after);
  const [variant, setVariant] = useState('6.15.1');
  const [chosen, setChosen] = useState<readonly Sender[]>(senders);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ serviceReferenceVariant: variant.trim(), senders: [...chosen] }, { onSuccess: onAsked });
      }}
    >
      <Stack>
        <Text size="sm">
          Every device that we know is sent one command by each of the senders, and both versions decide it. Nothing
          goes to a device and nothing is recorded as a decision.
        </Text>
        <Autocomplete
          label="Command (service reference variant)"
          data={[...variants]}
          value={variant}
          onChange={setVariant}
          required
        />
        <Checkbox.Group
          label="Who sends it"
          value={[...chosen]}
          onChange={(values) => setChosen(senders.filter((sender) => values.includes(sender)))}
        >
          <Stack gap={6} mt={6}>
            {senders.map((sender) => (
              <Checkbox key={sender} value={sender} label={senderInWords(sender)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <ProblemAlert error={ask.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={ask.isPending} disabled={chosen.length === 0 || variant.trim() === ''}>
            Count
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** That the newest census came to nothing. */
export function CensusFailed({ census }: { readonly census: Census | null }) {
  if (census === null) return null;
  return (
    <Alert color="red" variant="outline" title={`Census ${census.id} failed`}>
      {census.failure ?? 'No reason was kept.'} Count again.
    </Alert>
  );
}
