import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import type { PermitsMore } from '../../comparison/permits-more.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { ActivateDialog } from './activate-dialog.js';
import { ApproveDialog } from './approve-dialog.js';
import type { StepAsked } from './change-queries.js';
import { useTakeStep } from './change-queries.js';
import type { DialogStep } from './next-step.js';
import { ScheduleDialog } from './schedule-dialog.js';

/** What every dialog of a step is given. */
export interface StepDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onAsk: (asked: StepAsked) => void;
}

export interface StepDialogsProps {
  readonly name: string;
  readonly version: Version;
  readonly ruleSet: RuleSetInForce;
  readonly permitsMore: PermitsMore;
  /** The step whose dialog is open. */
  readonly step: DialogStep | null;
  readonly onClose: () => void;
}

const done: Readonly<Record<DialogStep, string>> = {
  submit: 'is submitted. An approver who had no part in it comes next.',
  approve: 'is approved. An activator who neither wrote nor approved it comes next.',
  reject: 'is rejected. Its author can make a new draft from it.',
  schedule: 'is planned. It takes effect by itself.',
  activate: 'decides now.',
  withdraw: 'is taken back.',
};

/** The dialogs of all steps. They stay mounted while closed, so that nothing typed in them is lost. */
export function StepDialogs({ name, version, ruleSet, permitsMore, step, onClose }: StepDialogsProps) {
  const number = version.version;
  const take = useTakeStep(name, number);
  // A dialog whose step was taken begins anew.
  const [round, setRound] = useState(0);
  const close = () => {
    take.reset();
    onClose();
  };
  const onAsk = (asked: StepAsked) =>
    take.mutate(asked, {
      onSuccess: () => {
        notifications.show({ message: `Version ${number} ${done[asked.step]}`, color: 'green' });
        setRound((before) => before + 1);
        close();
      },
    });
  const dialogOf = (of: DialogStep): StepDialogProps => ({
    ...{ opened: step === of, onClose: close, pending: take.isPending, onAsk },
    error: step === of ? take.error : null,
  });
  return (
    <div key={round}>
      <ReasonDialogs {...{ name, version, dialogOf }} />
      <ApproveDialog {...{ name, version, permitsMore }} {...dialogOf('approve')} />
      <ScheduleDialog {...{ version, ruleSet }} {...dialogOf('schedule')} />
      <ActivateDialog {...{ name, version, ruleSet }} {...dialogOf('activate')} />
    </div>
  );
}

/** Steps that take a reason and nothing else. */
function ReasonDialogs({
  version,
  dialogOf,
}: Pick<StepDialogsProps, 'version'> & { readonly dialogOf: (of: DialogStep) => StepDialogProps }) {
  const { version: number, state, revision } = version;
  const [submit, reject, withdraw] = [dialogOf('submit'), dialogOf('reject'), dialogOf('withdraw')];
  const isPlanOnly = state === 'active' || state === 'superseded';
  return (
    <>
      <ConfirmDialog
        {...submit}
        title={`Submit version ${number}`}
        verb="Submit"
        comment={{ label: 'What approvers should know (optional)', required: false }}
        onConfirm={(comment) => submit.onAsk({ step: 'submit', revision, comment })}
      >
        <Text size="sm">
          The draft is frozen as it is now (saved {revision} {revision === 1 ? 'time' : 'times'}) and the gates are run
          on it: no diagnostics, every case passes, each requirement has a case that holds and one that breaks, both
          evaluators agree. Whatever fails is listed here and the draft stays a draft.
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        {...reject}
        title={`Reject version ${number}`}
        verb="Reject"
        danger
        comment={{ label: 'Why; its author reads it, and it goes into the audit trail', required: true }}
        onConfirm={(comment) => reject.onAsk({ step: 'reject', comment })}
      >
        <Text size="sm">Its life ends, with its plans. What is right in it begins again as a new draft.</Text>
      </ConfirmDialog>
      <ConfirmDialog
        {...withdraw}
        title={isPlanOnly ? `Withdraw the coming plan of version ${number}` : `Withdraw version ${number}`}
        verb="Withdraw"
        danger
        comment={{ label: 'Why; it goes into the audit trail', required: true }}
        onConfirm={(comment) => withdraw.onAsk({ step: 'withdraw', comment })}
      >
        <Text size="sm">
          {isPlanOnly
            ? 'Only plans that are not due yet are withdrawn; what decides now goes on.'
            : 'Its life ends, with its plans. It cannot be taken up again; a new draft can be made from it.'}
        </Text>
      </ConfirmDialog>
    </>
  );
}
