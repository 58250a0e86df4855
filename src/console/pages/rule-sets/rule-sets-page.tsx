import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { ruleSetsQuery } from '../../rules/version-queries.js';
import { RuleSetCard } from './rule-set-card.js';

export function Component() {
  const query = useQuery({ ...ruleSetsQuery, refetchInterval: 30_000 });
  return (
    <Page
      title="Rule sets"
      lead="A rule set says when a critical command may go to a meter. Its versions are written, tested, approved and activated here; only what is in force decides."
    >
      <QueryState query={query} lines={8}>
        {(ruleSets) =>
          ruleSets.length === 0 ? (
            <EmptyState title="There is no rule set yet">
              Rule sets come from files in the folder of rules that the service was started with. Put one there and
              start the service again; it is imported as a draft.
            </EmptyState>
          ) : (
            <Stack gap="md">
              {ruleSets.map((ruleSet) => (
                <RuleSetCard key={ruleSet.name} ruleSet={ruleSet} />
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}
