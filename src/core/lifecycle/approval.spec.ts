import { approvalLifetime, approves, countsAt } from './approval.js';

const approval = { digest: 'sha256:a', evidenceDigest: 'sha256:e', approver: 'reader', approvedAt: 1_000 };

describe('an approval', () => {
  it('given for one digest does not count for another', () => {
    expect(approves(approval, { digest: 'sha256:b', evidenceDigest: 'sha256:e' })).toBe(false);
    expect(approves(approval, { digest: 'sha256:a', evidenceDigest: 'sha256:f' })).toBe(false);
    expect(approves(approval, { digest: null, evidenceDigest: null })).toBe(false);
    expect(approves(approval, { digest: 'sha256:a', evidenceDigest: 'sha256:e' })).toBe(true);
  });

  it('counts to the last millisecond of its 14 days, and not at their end', () => {
    expect(approvalLifetime).toBe(14 * 24 * 60 * 60 * 1_000);
    expect(countsAt(approval, 1_000 + approvalLifetime)).toBe(false);
    expect(countsAt(approval, 999 + approvalLifetime)).toBe(true);
  });
});
