import type { Role } from '../../session/session.js';
import { whyNotDecide } from './import-steps.js';

const person = (name: string, ...roles: readonly Role[]) => ({
  person: name,
  may: (...any: readonly Role[]) => any.some((role) => roles.includes(role)),
});
const held = { state: 'held', sentBy: 'feed' } as const;

describe('why a held file cannot be decided on', () => {
  it('is told to whoever sent it, whatever his roles', () => {
    expect(whyNotDecide(held, person('feed', 'context-writer', 'corrector'))).toContain('You sent it');
  });

  it('is told to whoever is no corrector, and of files that are not held', () => {
    expect(whyNotDecide(held, person('auditor', 'auditor'))).toContain('corrector');
    expect(whyNotDecide({ ...held, state: 'applied' }, person('corrector', 'corrector'))).toContain('held');
  });

  it('is nothing to a corrector who did not send it', () => {
    expect(whyNotDecide(held, person('corrector', 'corrector'))).toBeNull();
  });
});
