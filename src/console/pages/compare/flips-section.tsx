import { Stack, Text, Title } from '@mantine/core';
import { ChangeTable } from '../../census/change-table.js';
import { FlipList } from '../../census/flip-list.js';
import type { Census } from '../../census/census-reading.js';

/** The devices that are decided otherwise. */
export function FlipsSection({ census, mayRead }: { readonly census: Census | null; readonly mayRead: boolean }) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="flips-title">
      <Title order={2} id="flips-title">
        Devices that are decided otherwise
      </Title>
      {census?.result ? (
        <>
          <ChangeTable result={census.result} />
          <div className="no-print">
            <FlipList census={census} />
          </div>
        </>
      ) : (
        <Text size="sm">
          {mayRead ? 'They are listed here once the devices are counted.' : 'They are not shown to your role.'}
        </Text>
      )}
    </Stack>
  );
}
