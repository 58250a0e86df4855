import { variantsOf } from './usual-variants.js';

describe('the variants that a rule set speaks of', () => {
  it('are the rows of its tables by variant, in the order of numbers', () => {
    const tables = {
      criticalServiceRequests: {
        key: 'command.serviceReferenceVariant',
        rows: { '6.15.1': {}, '1.1.1': {}, '6.8.1': {} },
      },
      operators: { key: 'command.originatorId', rows: { '90-B3-D5-1F-30-02-00-00': {} } },
    };
    expect(variantsOf({ tables })).toEqual(['1.1.1', '6.8.1', '6.15.1']);
  });

  it('are none where nothing is known', () => {
    expect([undefined, null, {}, { tables: 'x' }, { tables: { a: null } }].flatMap(variantsOf)).toEqual([]);
  });
});
