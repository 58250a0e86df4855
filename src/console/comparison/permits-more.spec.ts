import type { Census, Change } from '../census/census-reading.js';
import { otherCohorts, tellPermitsMore } from './permits-more.js';

const permit = { verdict: 'permit', responseCode: null } as const;
const refuse = { verdict: 'refuse', responseCode: 'E4' } as const;
const reasons = ['The waiver “SRV 6.15.1 exemption” is new.'];

function censusOf(devices: number, ...changes: readonly Change[]): Census {
  const named = { name: 'test-rules', version: 1, digest: 'sha256:' };
  return {
    ...{ id: '1', state: 'done', progress: { done: 1, of: 1 }, askedBy: 'author', askedAt: '', decidedAt: '' },
    ...{ context: null, failure: null, digest: null },
    question: { before: named, after: named, serviceReferenceVariant: '6.15.1', senders: [], userRole: null },
    result: {
      ...{ devices: 10_000, pairs: 10_000, unnamed: [] },
      flips: {
        count: changes.reduce((sum, { count }) => sum + count, 0),
        devices,
        listDigest: '',
        changes,
        byCohort: [],
        byDistributor: [],
      },
    },
  };
}
const gain = (count: number): Change => ({ sender: 'slot-holder', before: refuse, after: permit, count });
const loss = (count: number): Change => ({ sender: 'slot-holder', before: permit, after: refuse, count });

describe('permitting more than before', () => {
  it('is told with its number of devices, and has to be ticked', () => {
    expect(tellPermitsMore(reasons, censusOf(1_012, gain(1_012)))).toEqual({
      ...{ kind: 'permits', headline: 'permits more than before: 1,012 devices', reasons },
      tick: 'I have seen that 1,012 devices are permitted that were refused',
    });
    expect(tellPermitsMore(reasons, censusOf(1, gain(1))).tick).toBe(
      'I have seen that 1 device is permitted that was refused',
    );
    expect(tellPermitsMore(reasons, censusOf(9, gain(5), loss(5))).headline).toBe(
      'permits more than before: 5 commands',
    );
  });

  it('is told of a census alone, when the rules give no reason', () => {
    expect(tellPermitsMore([], censusOf(2, gain(2))).tick).not.toBeNull();
  });

  it('may be so as long as the rules allow it, whatever a census of one command finds', () => {
    for (const census of [null, censusOf(0), censusOf(3, loss(3))]) {
      const told = tellPermitsMore(reasons, census);
      expect([told.kind, told.reasons, told.tick]).toEqual([
        'may',
        reasons,
        'I have seen that this version may permit commands that were refused',
      ]);
    }
    expect(tellPermitsMore(reasons, null).headline).toContain('not counted yet');
  });

  it('may be so for cohorts that another version decides for', () => {
    const active = [
      { cohort: null, version: 2 },
      { cohort: 'IOC', version: 4 },
      { cohort: 'MOC', version: 3 },
    ];
    expect(otherCohorts(active, 2, 3)).toEqual(['For IOC, version 4 decides, with which this is not compared here.']);
    expect(tellPermitsMore(otherCohorts(active, 2, 3), null).tick).not.toBeNull();
    expect(otherCohorts(active.slice(0, 1), 2, 3)).toEqual([]);
  });

  it('is not so where neither rules nor devices say it, and needs no tick', () => {
    expect(tellPermitsMore([], null)).toMatchObject({ kind: 'no', tick: null });
    expect(tellPermitsMore([], censusOf(3, loss(3)))).toMatchObject({ kind: 'no', tick: null });
  });
});
