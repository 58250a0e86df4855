import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Sign } from '../../components/badges.js';
import { instantText } from '../../components/instant.js';
import type { CertificateTold } from './carried-certificates.js';

type Told = Omit<CertificateTold, 'remotePartyRole'> & {
  readonly remotePartyRole?: string | null;
  readonly role?: string | null;
};

/** One certificate as it tells of itself, with what is wrong with it. */
export function CertificateLine({
  certificate,
  heading,
  children,
}: {
  readonly certificate: Told;
  readonly heading: string;
  readonly children?: ReactNode;
}) {
  const { entityId, issuer, notBefore, notAfter, problems, serialNumber } = certificate;
  const role = certificate.role ?? certificate.remotePartyRole ?? null;
  return (
    <li>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={600}>
          {heading}
        </Text>
        {children}
      </Group>
      <Text size="xs" c="dimmed">
        {[entityId, role, issuer === null ? null : `by ${issuer}`].filter((each) => each !== null).join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        {notBefore !== null && notAfter !== null && `valid ${day(notBefore)} to ${day(notAfter)}`}
        {serialNumber !== null && <> · serial {serialNumber.slice(0, 12)}…</>}
      </Text>
      {problems.length > 0 && (
        <Group gap={4} mt={2}>
          {problems.map((problem) => (
            <Sign key={problem} tone="unsure" icon={<IconAlertTriangle size={12} />} words={problem} />
          ))}
        </Group>
      )}
    </li>
  );
}

const day = (instant: string): string => instantText(instant).slice(0, 10);
