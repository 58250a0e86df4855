import { Group, Paper, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { sentence } from '../../api/problems.js';
import { Sign } from '../../components/badges.js';
import { Ago } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { counted } from '../../components/numbers.js';
import { Ticked } from '../../components/ticked.js';
import { placeOfAlarm } from './alarm-places.js';
import type { Alarm } from './overview-queries.js';

/** What somebody has to look after, alarms before warnings; nothing where all is well. */
export function Alarms({ alarms: all }: { readonly alarms: readonly Alarm[] }) {
  // That one stands above every page already, with its countdown.
  const alarms = all.filter(({ code }) => code !== 'BREAK_GLASS_IN_FORCE');
  return (
    <>
      {/* Only how many: what counts up by itself would be read out each second. */}
      <VisuallyHidden role="status">
        {alarms.length === 0 ? '' : `${counted(alarms.length, 'thing needs', 'things need')} looking after`}
      </VisuallyHidden>
      {alarms.length > 0 && (
        <Stack component="section" gap="xs" aria-label="Alarms">
          {alarms.map((alarm) => (
            <Row key={`${alarm.code} ${alarm.subject} ${alarm.message}`} alarm={alarm} />
          ))}
        </Stack>
      )}
    </>
  );
}

function Row({ alarm }: { readonly alarm: Alarm }) {
  const place = placeOfAlarm(alarm);
  return (
    <Paper withBorder px="md" py="xs" className={`alarm alarm-${alarm.severity}`}>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        {alarm.severity === 'alarm' ? (
          <Sign tone="bad" icon={<IconAlertOctagon size={14} />} words="alarm" />
        ) : (
          <Sign tone="unsure" icon={<IconAlertTriangle size={14} />} words="warning" />
        )}
        <Text flex={1} size="sm" className="breakable">
          <Ticked text={sentence(alarm.message)} />{' '}
          {place !== null && (
            <TextLink to={place.to} inherit className="unbroken">
              {place.label}
            </TextLink>
          )}
        </Text>
        <Text size="sm" c="dimmed" className="unbroken">
          <Ago at={alarm.since} none="" />
        </Text>
      </Group>
    </Paper>
  );
}
