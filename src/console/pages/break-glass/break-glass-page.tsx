import { Grid, List, SimpleGrid, Stack, Text } from '@mantine/core';
import type { NamedBreakGlass } from '../../break-glass/break-glass-queries.js';
import { useBreakGlasses } from '../../break-glass/break-glass-queries.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { TitledSection } from '../../components/titled-section.js';
import { BreakGlassCard } from './break-glass-card.js';
import { PastTable } from './past-table.js';
import { StartForm } from './start-form.js';

export function Component() {
  const { all, error, isPending } = useBreakGlasses();
  const inForce = all.filter(({ state }) => state === 'in-force');
  const toReview = all.filter(({ state, review }) => state !== 'in-force' && review === null);
  const reviewed = all.filter(({ review }) => review !== null);
  return (
    <Page
      title="Break-glass"
      lead="Refuse a class of commands at once, for four hours at most, when waiting would do harm."
    >
      <ProblemAlert error={error} />
      {inForce.length > 0 && <Cards title="In force" cards={inForce} />}
      {toReview.length > 0 && <Cards title="Over, to be reviewed" cards={toReview} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <StartForm />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <WhatItDoes nothingInForce={!isPending && error === null && inForce.length === 0} />
        </Grid.Col>
      </Grid>
      {reviewed.length > 0 && (
        <TitledSection title="Over and reviewed">
          <PastTable past={reviewed} />
        </TitledSection>
      )}
    </Page>
  );
}

function Cards({ title, cards }: { readonly title: string; readonly cards: readonly NamedBreakGlass[] }) {
  return (
    <TitledSection title={title}>
      <SimpleGrid cols={{ base: 1, lg: cards.length > 1 ? 2 : 1 }}>
        {cards.map((one) => (
          <BreakGlassCard key={`${one.ruleSet}/${one.id}`} one={one} />
        ))}
      </SimpleGrid>
    </TitledSection>
  );
}

function WhatItDoes({ nothingInForce }: { readonly nothingInForce: boolean }) {
  return (
    <Stack gap="sm">
      {nothingInForce && <Text fw={600}>At the moment nothing is refused by break-glass.</Text>}
      <TitledSection title="What it does">
        <List spacing={6} size="sm">
          <List.Item>It takes one person: an activator or an approver.</List.Item>
          <List.Item>When the answer comes, it is in force on every replica.</List.Item>
          <List.Item>It only refuses more. Nothing is ever permitted by it.</List.Item>
          <List.Item>It ends by itself; two people together may end it earlier.</List.Item>
          <List.Item>Afterwards an approver who did not begin it reviews whether it was needed.</List.Item>
          <List.Item>Everyone sees a banner on every page while it is in force.</List.Item>
        </List>
      </TitledSection>
    </Stack>
  );
}
