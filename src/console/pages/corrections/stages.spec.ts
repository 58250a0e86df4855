import { stagesOf } from './stages.js';

type Facts = Parameters<typeof stagesOf>[0];

const planned: Facts = {
  ...{ state: 'planned', items: 2, plannedBy: 'corrector', parties: [], partiesMissing: ['EELC'], rehearsal: null },
  ...{ rehearsalDigest: null, decision: null, startedBy: null, progress: { done: 0, of: 2 } },
};
const at = (facts: Facts): readonly string[] => stagesOf(facts).map(({ name, status }) => `${name} ${status}`);

describe('the stages of a corrective action', () => {
  it('wait for parties and rehearsal at once', () => {
    expect(at(planned)).toEqual([
      ...['Planned done', 'Parties now', 'Rehearsed now', 'Approved ahead', 'Running ahead', 'Done ahead'],
    ]);
  });

  it('never come once it was rejected or withdrawn', () => {
    for (const state of ['rejected', 'withdrawn'] as const) {
      expect(at({ ...planned, state }).slice(1)).toEqual([
        ...['Parties never', 'Rehearsed never', 'Approved never', 'Running never', 'Done never'],
      ]);
    }
  });

  it('say how it runs and how it ended', () => {
    const ran = { ...planned, partiesMissing: [], rehearsalDigest: 'sha256:1' };
    expect(at({ ...ran, state: 'paused' })).toContain('Paused now');
    expect(at({ ...ran, state: 'aborted' })).toContain('Aborted never');
    expect(at({ ...ran, state: 'applied' }).slice(-2)).toEqual(['Running done', 'Done done']);
    expect(at({ ...ran, state: 'rolling-back' })).toContain('Rolling back now');
  });
});
