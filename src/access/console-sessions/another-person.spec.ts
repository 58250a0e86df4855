import fc from 'fast-check';
import { personHeader, refuseAnotherPerson } from './another-person.js';

const refusal = (said: string, subject: string) =>
  refuseAnotherPerson({ [personHeader]: encodeURIComponent(said.toWellFormed()) }, { subject, roles: ['author'] });
const subjects = fc.string({ minLength: 1, unit: 'binary' });

describe('a page that says whose it is', () => {
  it('is heard where the session is that person’s, whatever letters are in the name', () => {
    fc.assert(fc.property(subjects, (subject) => expect(refusal(subject, subject)).toBeUndefined()));
    expect(refusal('\ud800', '\ud800')).toBeUndefined();
  });

  it('is refused where the session is another’s', () => {
    fc.assert(
      fc.property(subjects, subjects, (said, subject) => {
        fc.pre(said.toWellFormed() !== subject.toWellFormed());
        expect(refusal(said, subject)).toMatchObject({ status: 401, code: 'SESSION_OF_ANOTHER' });
      }),
    );
  });
});
