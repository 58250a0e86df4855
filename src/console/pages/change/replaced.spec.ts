import { replacedBy } from './replaced.js';

const assigned = (version: number, cohort: string | null = null) => ({
  ...{ cohort, version, digest: '', catalogueDigest: '', guardRailsDigest: '' },
});

describe('an activation', () => {
  it('says what it replaces, for whom, and as which epoch', () => {
    const state = { epoch: 7, active: [assigned(2), assigned(4, 'IOC')] };
    expect(replacedBy(3, null, state)).toBe('Version 3 replaces versions 2 and 4 for every cohort, as epoch 8.');
    expect(replacedBy(3, ['IOC'], state)).toBe(
      'Version 3 replaces version 4 for IOC only, as epoch 8; nothing changes for other cohorts.',
    );
    expect(replacedBy(3, ['MOC'], state)).toContain('replaces version 2 for MOC only');
  });

  it('says that nothing was in force', () => {
    expect(replacedBy(1, null, { epoch: 0, active: [] })).toBe(
      'Version 1 begins to decide for every cohort, as epoch 1.',
    );
    expect(replacedBy(1, ['IOC'], { epoch: 0, active: [] })).toContain('begins to decide for IOC only');
  });
});
