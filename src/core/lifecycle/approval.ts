/** An approval counts for so long, in milliseconds: 14 days. */
export const approvalLifetime = 14 * 86_400_000;

/** An approval names what was approved by content: of the version, and of the evidence it was given for. */
export interface Approval {
  readonly digest: string;
  readonly evidenceDigest: string;
  readonly approver: string;
  /** Epoch milliseconds. */
  readonly approvedAt: number;
}

/** Whether an approval is for exactly this content and this evidence; any other byte voids it. */
export function approves(
  approval: Approval,
  version: { readonly digest: string | null; readonly evidenceDigest: string | null },
): boolean {
  return approval.digest === version.digest && approval.evidenceDigest === version.evidenceDigest;
}

/** Whether an approval still counts at an instant (epoch milliseconds); its period is half-open. */
export function countsAt({ approvedAt }: Approval, instant: number): boolean {
  return instant < approvedAt + approvalLifetime;
}
