import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { CodeText } from '../../components/code-text.js';
import { Instant } from '../../components/instant.js';
import { saveFile } from '../../components/saved-file.js';
import { usageWords } from './anchor-slot-table.js';
import { bytesOf, problemWords } from './certificate-words.js';
import type { CertificateSeen } from './party-queries.js';

/** Certificates, decoded, with what is wrong with each. */
export function CertificateTable({ certificates }: { readonly certificates: readonly CertificateSeen[] }) {
  return (
    <Table.ScrollContainer
      minWidth={980}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': 'Certificates' } }}
    >
      <Table fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">For</Table.Th>
            <Table.Th scope="col">Serial number</Table.Th>
            <Table.Th scope="col">Issuer</Table.Th>
            <Table.Th scope="col">Role</Table.Th>
            <Table.Th scope="col">Valid</Table.Th>
            <Table.Th scope="col">State</Table.Th>
            <Table.Th scope="col">Seen last</Table.Th>
            <Table.Th scope="col">File</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {certificates.map((each) => (
            <CertificateRow key={each.der} certificate={each} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function CertificateRow({ certificate }: { readonly certificate: CertificateSeen }) {
  const { usage, serialNumber, issuer, role, notBefore, notAfter, problems, seenAt, from, der } = certificate;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {usageWords(usage)}
      </Table.Th>
      <Table.Td>
        {serialNumber === null ? '–' : <CodeText text={serialNumber} what="serial number" shownLength={12} />}
      </Table.Td>
      <Table.Td>{issuer ?? '–'}</Table.Td>
      <Table.Td>{role ?? '–'}</Table.Td>
      <Table.Td className="unbroken">
        {notBefore?.slice(0, 10) ?? '–'} to {notAfter?.slice(0, 10) ?? '–'}
      </Table.Td>
      <Table.Td>
        {problems.length === 0 ? (
          <Sign tone="good" icon={<IconCheck size={14} />} words="good" />
        ) : (
          <>
            <Sign tone="bad" icon={<IconAlertTriangle size={14} />} words="not good" />
            <Text size="xs">{problems.map(problemWords).join('; ')}</Text>
          </>
        )}
      </Table.Td>
      <Table.Td>
        <Instant at={seenAt} />
        <Text size="xs" c="dimmed">
          {from === 'decision' ? 'in a command' : 'in the feed of parties'}
        </Text>
      </Table.Td>
      <Table.Td pos="relative">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => saveFile(`${serialNumber ?? 'certificate'}.der`, bytesOf(der), 'application/pkix-cert')}
        >
          Save <VisuallyHidden>certificate {serialNumber ?? ''}</VisuallyHidden>
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
