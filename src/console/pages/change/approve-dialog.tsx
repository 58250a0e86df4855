import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { QueryState } from '../../components/query-state.js';
import { PermitsMoreNotice } from '../../comparison/permits-more-notice.js';
import type { PermitsMore } from '../../comparison/permits-more.js';
import type { Version } from '../../rules/version-queries.js';
import { commentRoom, withTick } from './approval-comment.js';
import { proofsQuery } from './change-queries.js';
import { DigestProof, matches } from './digest-proof.js';
import type { StepDialogProps } from './step-dialogs.js';

/** Approves exactly what was read: names both digests, and takes a tick of its own where more is permitted. */
export function ApproveDialog({
  name,
  version,
  permitsMore,
  ...dialog
}: StepDialogProps & {
  readonly name: string;
  readonly version: Version;
  readonly permitsMore: PermitsMore;
}) {
  const { tick } = permitsMore;
  const proofs = useQuery({ ...proofsQuery(name, version.version), enabled: version.evidenceDigest !== null });
  const [ticked, setTicked] = useState<string | null>(null);
  const seen = tick === null || ticked === tick;
  const isProved = proofs.data !== undefined && matches(proofs.data.content) && matches(proofs.data.evidence);
  const approve = (comment: string) => {
    if (proofs.data === undefined) return;
    const { content, evidence } = proofs.data;
    dialog.onAsk({
      ...{ step: 'approve', digest: content.named, evidenceDigest: evidence.named },
      comment: withTick(comment, tick),
    });
  };
  return (
    <ConfirmDialog
      {...dialog}
      title={`Approve version ${version.version}`}
      verb="Approve"
      comment={{
        ...{ label: 'What you looked at, and why it is right', required: true },
        maxLength: commentRoom(tick),
      }}
      ready={seen && isProved}
      onConfirm={approve}
    >
      <Stack gap="sm">
        <Text size="sm">You approve exactly these rules with exactly this evidence, for 14 days.</Text>
        <QueryState query={proofs} lines={2}>
          {({ content, evidence }) => (
            <Stack gap={4}>
              <DigestProof what="Rules" proof={content} />
              <DigestProof what="Evidence" proof={evidence} />
            </Stack>
          )}
        </QueryState>
        <PermitsMoreNotice permitsMore={permitsMore} />
        {tick !== null && (
          <Checkbox
            label={tick}
            description="It is kept with your comment."
            checked={seen}
            onChange={(event) => setTicked(event.currentTarget.checked ? tick : null)}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
