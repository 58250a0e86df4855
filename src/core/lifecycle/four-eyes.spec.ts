import { faultOfActivator, faultOfApprover } from './four-eyes.js';

const people = { contributors: ['writer', 'editor'], approvers: ['reader'], activators: ['switcher'] };

describe('four eyes', () => {
  it.each(['writer', 'editor'])('refuses that %s approves or activates', (person) => {
    expect(faultOfApprover(person, people)).toBe('APPROVER_IS_AUTHOR');
    expect(faultOfActivator(person, people)).toBe('ACTIVATOR_IS_AUTHOR');
  });

  it('refuses that one person approves and activates, whichever comes first', () => {
    expect(faultOfApprover('switcher', people)).toBe('APPROVER_IS_ACTIVATOR');
    expect(faultOfActivator('reader', people)).toBe('ACTIVATOR_IS_APPROVER');
  });

  it('lets three different people do the three things', () => {
    expect(faultOfApprover('another reader', people)).toBeNull();
    expect(faultOfApprover('reader', people)).toBeNull();
    expect(faultOfActivator('switcher', people)).toBeNull();
  });
});
