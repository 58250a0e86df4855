import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem, sentence } from '../../api/problems.js';
import { useKept } from '../../components/kept.js';
import { counted } from '../../components/numbers.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Ticked } from '../../components/ticked.js';
import { TitledSection } from '../../components/titled-section.js';
import type { Matrix } from './misplacement-queries.js';
import { PlanCertificates } from './plan-certificates.js';
import type { PlanSelection } from './plan-count.js';
import { selectedOf, statedSelection } from './plan-count.js';
import { usePlanning } from './plan-queries.js';
import { PlanSelectionFields } from './plan-selection-fields.js';
import { faultsByEntity, noTargets, wholeTargets } from './plan-targets.js';

const pace = { perSecond: 50, batchSize: 100 };

/** What is asked to plan. It stays filled in whatever the service answers. */
export function PlanForm({ matrix, first }: { readonly matrix: Matrix; readonly first: PlanSelection }) {
  const navigate = useNavigate();
  const planning = usePlanning();
  const [title, setTitle, forgetTitle] = useKept('plan-correction:title', firstTitle(first));
  const [reason, setReason, forgetReason] = useKept('plan-correction:reason');
  const [selection, setSelection] = useState(first);
  const [targets, setTargets] = useState(noTargets);
  const [perSecond, setPerSecond] = useState<number | string>(pace.perSecond);
  const [batchSize, setBatchSize] = useState<number | string>(pace.batchSize);
  const selected = selectedOf(matrix.matrix, selection);
  const sent = wholeTargets(targets);
  const faults = planning.error instanceof ApiProblem ? faultsByEntity(planning.error.errors, sent) : {};
  const missing = whatIsMissing({ title, reason, slots: selected.slots, targets: sent.length });
  const send = (): void => {
    const body = {
      ...{ title: title.trim(), reason: reason.trim(), selection: statedSelection(selection) },
      targets: sent.map(({ entityId, critical, nonCritical }) => ({ entityId, critical, nonCritical })),
      ...(targets.path.length === 0 ? {} : { certificationPath: [...targets.path] }),
      ...{ perSecond: Number(perSecond), batchSize: Number(batchSize) },
    };
    planning.mutate(body, {
      onSuccess: ({ id }) => {
        forgetTitle();
        forgetReason();
        void navigate(`/corrective-actions/${id}`);
      },
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null && !planning.isPending) send();
      }}
    >
      <Stack gap="xl">
        <TitledSection title="What and why">
          <TextInput label="Title" required maxLength={200} maw={640} value={title} onChange={typed(setTitle)} />
          <Textarea
            label="Reason"
            description="For the parties and the audit trail"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            maw={640}
            value={reason}
            onChange={typed(setReason)}
          />
        </TitledSection>
        <PlanSelectionFields matrix={matrix} selection={selection} selected={selected} onChange={setSelection} />
        <PlanCertificates operators={selected.registered} targets={targets} faults={faults} onChange={setTargets} />
        <TitledSection title="Pace">
          <Group align="flex-start">
            <NumberInput
              label="Slots a second, at most"
              min={1}
              max={10_000}
              allowDecimal={false}
              value={perSecond}
              onChange={setPerSecond}
            />
            <NumberInput
              label="Slots at once"
              min={1}
              max={1_000}
              allowDecimal={false}
              value={batchSize}
              onChange={setBatchSize}
            />
          </Group>
        </TitledSection>
        <ProblemAlert error={planning.error} />
        {planning.error instanceof ApiProblem && planning.error.errors.length === 1 && (
          <Text size="sm">
            <Ticked text={sentence(planning.error.errors[0]?.detail ?? '')} />
          </Text>
        )}
        <Group>
          <Button type="submit" loading={planning.isPending} disabled={missing !== null}>
            Plan it
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {missing ??
              `${selected.atMost ? 'At most ' : ''}${counted(selected.slots, 'slot')} will be looked at. Nothing is changed by planning.`}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function whatIsMissing(form: {
  readonly title: string;
  readonly reason: string;
  readonly slots: number;
  readonly targets: number;
}): string | null {
  if (form.title.trim() === '') return 'A title is missing.';
  if (form.reason.trim() === '') return 'The reason is missing.';
  if (form.slots === 0) return 'No misplaced slot is selected.';
  return form.targets === 0 ? 'The certificates to be placed are missing.' : null;
}

function firstTitle({ holders, registered }: PlanSelection): string {
  if (holders.length === 0 || registered.length === 0) return '';
  return `${holders.join(', ')} out of the slots of ${registered.join(', ')}`;
}

const typed =
  (set: (text: string) => void) =>
  (event: { readonly currentTarget: { readonly value: string } }): void =>
    set(event.currentTarget.value);
