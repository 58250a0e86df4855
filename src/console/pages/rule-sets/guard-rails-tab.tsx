import { Group, Stack, Text, Title } from '@mantine/core';
import { Digest } from '../../components/code-text.js';
import { inDecisionOrder } from '../../rules/decision-order.js';
import type { Documents } from '../../rules/documents.js';
import { RuleInWords, ruleTitle, useWordsSetting } from '../../rules/rule-in-words.js';
import { NamedParts } from './conditions-tab.js';

/** What must be true for any permit, whatever the rule set says. */
export function GuardRailsTab({ documents, isDraft }: { readonly documents: Documents; readonly isDraft: boolean }) {
  const { guardRails, catalogue, guardRailsDigest, catalogueDigest } = documents;
  const setting = useWordsSetting(catalogue, guardRails);
  return (
    <Stack gap="lg" maw={1080}>
      <div>
        <Text>
          Each of these must be true for any permit, whatever the rule set says. They are kept apart from it, and no
          draft can change them.{' '}
          {isDraft
            ? 'These are the guard rails of now; the draft will be submitted with them.'
            : 'These are the guard rails that the version was submitted with and runs with. A break-glass adds to them while it is in force.'}
        </Text>
        <Group gap="lg" mt="xs">
          <Group gap={6}>
            <Text size="sm" c="dimmed">
              Guard rails
            </Text>
            <Digest digest={guardRailsDigest} />
          </Group>
          <Group gap={6}>
            <Text size="sm" c="dimmed">
              Fact catalogue
            </Text>
            <Digest digest={catalogueDigest} />
          </Group>
        </Group>
      </div>
      <section aria-labelledby="rails">
        <Title order={2} id="rails" mb="xs">
          {guardRails.title}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {guardRails.basis}
        </Text>
        {inDecisionOrder(guardRails.rules).map(({ rule, index }) => (
          <article key={rule.name} className="named-part">
            <Title order={3}>{ruleTitle(rule.name)}</Title>
            <RuleInWords rule={rule} index={index} setting={setting} />
          </article>
        ))}
      </section>
      <NamedParts catalogue={catalogue} document={guardRails} />
    </Stack>
  );
}
