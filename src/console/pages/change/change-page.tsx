import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.js';
import { StateBadge } from '../../components/badges.js';
import { LinkButton } from '../../components/link-button.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { ruleSetQuery, versionsQuery } from '../../rules/version-queries.js';
import { versionReadQuery } from '../../rules/version-read.js';
import { ChangeView } from './change-view.js';

/** So often it is looked whether somebody else took a step. */
const lookMilliseconds = 4_000;

/** One change of the rules from draft to active: where it is, what it does, who comes next. */
export function Component() {
  const { name = '', version = '' } = useParams();
  const number = Number(version);
  if (!Number.isInteger(number) || number < 1) return <NotFound />;
  return <ChangePage key={`${name}/${number}`} name={name} version={number} />;
}

function ChangePage({ name, version }: { readonly name: string; readonly version: number }) {
  const client = useQueryClient();
  const read = useQuery(versionReadQuery(name, version));
  const versions = useQuery({ ...versionsQuery(name), refetchInterval: lookMilliseconds });
  const ruleSet = useQuery({ ...ruleSetQuery(name), refetchInterval: lookMilliseconds });
  const life = versions.data?.find((one) => one.version === version);
  const lookedAt =
    life === undefined ? null : `${life.state} ${life.revision} ${life.approvals.length} ${life.plans.length}`;
  // Others take steps too: what they changed of the version is read again.
  useEffect(() => {
    if (lookedAt !== null) void client.invalidateQueries({ queryKey: ['version', name, version] });
  }, [client, name, version, lookedAt]);
  const from = life?.parent ?? null;
  return (
    <Page
      title={`Change: version ${version}`}
      badges={life && <StateBadge state={life.state} />}
      lead={life?.title}
      crumbs={[
        { label: 'Rule sets', to: '/rule-sets' },
        { label: name, to: `/rule-sets/${name}` },
        { label: `version ${version}`, to: `/rule-sets/${name}/versions/${version}` },
      ]}
      actions={
        <>
          {from !== null && (
            <LinkButton to={`/rule-sets/${name}/compare/${from}/${version}`} variant="default" size="xs">
              Compare with version {from}
            </LinkButton>
          )}
          <LinkButton to={`/rule-sets/${name}/versions/${version}`} variant="default" size="xs">
            Read the version
          </LinkButton>
        </>
      }
    >
      <QueryState query={versions}>
        {() =>
          life === undefined ? (
            <NotFound />
          ) : (
            <QueryState query={ruleSet}>
              {(inForce) => (
                <QueryState query={read}>
                  {(found) => <ChangeView name={name} life={life} ruleSet={inForce} read={found} />}
                </QueryState>
              )}
            </QueryState>
          )
        }
      </QueryState>
    </Page>
  );
}
