import { Group, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Sign } from '../../components/badges.js';
import { Digest } from '../../components/code-text.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { partsTaken } from '../../rules/parts-of-people.js';
import { nextStep } from '../../rules/people-and-steps.js';
import type { RuleSetInForce } from '../../rules/version-queries.js';
import type { VersionRead } from '../../rules/version-read.js';
import { cohortInWords, inForceRows } from './in-force.js';
import './version-facts.css';

/** What a version is, in one block: where it came from, who had which part, for whom it decides, what it waits for. */
export function VersionFacts({
  read: { version },
  inForce,
}: {
  readonly read: VersionRead;
  readonly inForce: RuleSetInForce['active'];
}) {
  const { name, digest, parent } = version;
  const deciding = inForceRows(inForce, [version]).filter((row) => row.version === version.version);
  const next = nextStep(version);
  return (
    <dl className="version-facts">
      {deciding.length > 0 && (
        <Fact name="Decides">
          {deciding.map(({ cohort, since }) => (
            <Group key={cohort ?? ''} gap={6}>
              <Sign
                tone="good"
                icon={<IconPlayerPlay size={14} />}
                words={`for ${cohortInWords(cohort, inForce.length - 1)}`}
              />
              {since !== null && (
                <Text size="sm">
                  since <Instant at={since} />
                </Text>
              )}
            </Group>
          ))}
        </Fact>
      )}
      <Fact name="Made after">
        {parent === null ? (
          'nothing: it is the first'
        ) : (
          <TextLink to={`/rule-sets/${name}/versions/${parent}`} inherit>
            version {parent}
          </TextLink>
        )}
      </Fact>
      <Fact name="Digest">{digest === null ? 'none until it is submitted' : <Digest digest={digest} />}</Fact>
      {next !== null && (
        <Fact name="Next" isLine>
          {next.words}
        </Fact>
      )}
      <Fact name="People" isLine>
        <ul className="people-line">
          {partsTaken(version).map(({ did, person, at }, i) => (
            <li key={i}>
              <b>{person}</b> {did}
              {at !== null && (
                <Text span inherit c="dimmed">
                  {' '}
                  <Instant at={at} />
                </Text>
              )}
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  );
}

function Fact({
  name,
  isLine = false,
  children,
}: {
  readonly name: string;
  readonly isLine?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={isLine ? 'fact-line' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
