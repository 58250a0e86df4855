import { Stack, Text } from '@mantine/core';
import { Ago } from '../../components/instant.js';
import { FactList } from '../../components/fact-list.js';
import { TextLink } from '../../components/link-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { DeviceSelect } from './found-select.js';
import type { ChangeQuestion, Question } from './question.js';
import type { Simulator } from './use-simulator.js';

/** Which device the command is for, and what is known of it. */
export function DevicePanel({
  question,
  known: { device, error },
  onChange,
}: {
  readonly question: Question;
  readonly known: Simulator['known'];
  readonly onChange: ChangeQuestion;
}) {
  const { deviceId } = question;
  const found = device.data;
  return (
    <Stack gap="xs">
      <DeviceSelect
        label="Device"
        value={deviceId}
        onChange={(next) => onChange({ deviceId: next, counter: undefined, floor: undefined })}
      />
      <ProblemAlert error={error} />
      {deviceId !== undefined && found === null && (
        <Text size="sm">Nothing is known of this device then: every fact about it is unknown.</Text>
      )}
      {found !== null && found !== undefined && (
        <>
          <FactList
            label="What is known of the device"
            rows={[
              { name: 'Type', value: `${found.deviceType}, ${found.smetsVersion}` },
              { name: 'Status', value: found.status },
              { name: 'Cohort', value: found.cohort ?? '–' },
              { name: 'Meter point', value: found.mpxn ?? '–' },
            ]}
          />
          <Text size="xs" c="dimmed">
            By {found.source}, seen <Ago at={found.observedAt} /> ·{' '}
            <TextLink to={`/context/devices/${found.deviceId}`} underline="always" size="xs">
              all that is known
            </TextLink>
          </Text>
        </>
      )}
    </Stack>
  );
}
