import { SegmentedControl, Stack, Text } from '@mantine/core';
import { ProblemAlert } from '../../components/problem-alert.js';
import { TextLink } from '../../components/link-button.js';
import { latestOf, placeOf, placeWords } from './carried-certificates.js';
import { CertificateLine } from './certificate-line.js';
import { FiledCertificates } from './filed-certificates.js';
import { PartySelect } from './found-select.js';
import type { ChangeQuestion } from './question.js';
import type { Simulator } from './use-simulator.js';

/** Which certificates a 6.15.1 puts into the slot. */
export function CertificatesPanel({
  certificates,
  partyName,
  onChange,
}: {
  readonly certificates: Simulator['certificates'];
  readonly partyName: string | undefined;
  readonly onChange: ChangeQuestion;
}) {
  const { from } = certificates;
  const kind = from?.kind ?? 'party';
  const choices = [
    { value: 'party', label: 'Of a party' },
    { value: 'files', label: 'From files' },
    ...(from?.kind === 'decision' ? [{ value: 'decision', label: 'As decided' }] : []),
  ];
  return (
    <Stack gap="xs" role="group" aria-label="Certificates">
      <Text size="sm" fw={500}>
        Certificates
      </Text>
      <SegmentedControl
        aria-label="Where the certificates come from"
        size="xs"
        data={choices}
        value={kind}
        onChange={(value) => {
          if (value === 'files') onChange({ certificates: 'files' });
          if (value === 'party') onChange({ certificates: undefined });
        }}
      />
      {kind === 'party' && (
        <>
          <PartySelect
            label="Whose"
            value={from?.kind === 'party' ? from.entityId : undefined}
            name={partyName}
            onParty={(entityId) => onChange({ certificates: entityId === undefined ? undefined : `party:${entityId}` })}
          />
          <OfParty certificates={certificates} />
        </>
      )}
      {kind === 'files' && <FiledCertificates certificates={certificates} />}
      {from?.kind === 'decision' && (
        <>
          <Text size="sm">
            Those of the command of{' '}
            <TextLink to={`/decisions/${from.decisionId}`} underline="always" size="sm">
              decision {from.decisionId.slice(0, 8)}…
            </TextLink>
          </Text>
          <ProblemAlert error={certificates.ofDecision.error} />
        </>
      )}
    </Stack>
  );
}

function OfParty({ certificates: { from, ofParty } }: { readonly certificates: Simulator['certificates'] }) {
  if (from?.kind !== 'party') return null;
  if (ofParty.isError) return <ProblemAlert error={ofParty.error} onRetry={() => void ofParty.refetch()} />;
  const latest = latestOf(ofParty.data ?? []);
  const [first] = latest;
  if (ofParty.isPending) return null;
  if (first === undefined) {
    return <Text size="sm">The service was never shown a certificate of this party. Take another, or give files.</Text>;
  }
  return (
    <ul className="certificates">
      {latest.map((certificate) => (
        <CertificateLine key={certificate.der} certificate={certificate} heading={placeWords[placeOf(certificate)]} />
      ))}
      <li>
        <Text size="xs" c="dimmed">
          {first.from === 'party-feed' ? 'As the feed of parties states them' : 'As last seen in a command'}, with{' '}
          {first.certificationPath.length} of their certification path.
        </Text>
      </li>
    </ul>
  );
}
