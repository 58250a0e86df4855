import { QueryClient } from '@tanstack/react-query';
import { afterSavingOf } from './draft-queries.js';

describe('the saving of a draft', () => {
  it('has other pages read the draft again, and leaves alone what the editor was opened with', async () => {
    const client = new QueryClient();
    const keys = [
      ['version', 'a', 2, 'read'],
      ['draft', 'a', 2],
      ['rule-set', 'a', 'versions'],
      ['draft', 'a', 2, 'opened'],
      ['version', 'a', 1],
    ];
    for (const key of keys) client.setQueryData(key, 'as read before');
    await afterSavingOf(client, 'a', 2);
    expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true, true, false, false]);
    client.clear();
  });
});
