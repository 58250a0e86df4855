import type { Review } from './overview-queries.js';
import { placeOf, verbOf } from './reviews.js';

describe('a draft that waits to be submitted', () => {
  const review: Review = {
    ...{ kind: 'version-to-submit', role: 'author', ruleSet: 'rules', version: 3, since: null },
    ...{ subject: 'rules/3', title: 'a draft' },
  };

  it('leads to the editor, and to its change page where it comes from a file and cannot be edited', () => {
    expect([verbOf(review, false), placeOf(review, false)]).toEqual([
      ...['Finish the draft: version 3 of rules', '/rule-sets/rules/versions/3/edit'],
    ]);
    expect([verbOf(review, true), placeOf(review, true)]).toEqual([
      ...['Submit the draft from a file: version 3 of rules', '/rule-sets/rules/versions/3/change'],
    ]);
  });
});
