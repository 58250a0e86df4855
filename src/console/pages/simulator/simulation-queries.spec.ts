import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { SimulatedAnswer } from './parse-answer.js';
import type { Asked } from './simulation-queries.js';
import { simulationQuery } from './simulation-queries.js';

const asked = (version: number, serviceReferenceVariant: string): Asked => ({
  command: {
    ...{ requestId: 'a:b:1', serviceReferenceVariant, userRole: 'ED', commandVariant: 1 },
    signatures: { user: 'verified', countersignature: 'verified', signerEntityId: 'x' },
  },
  ...{ ruleSet: { name: 'a', version }, facts: {} },
});
const permit: SimulatedAnswer = {
  ...{ verdict: 'permit', responseCode: null, decidedAt: '2026-11-29T00:00:00.000Z', reasons: [], advisories: [] },
  ...{ explanation: { facts: {}, rules: [] }, sources: {}, missing: new Map() },
};

/** What is shown after one question was answered and another is asked. */
function shownAfter(first: Asked, next: Asked | null) {
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  client.setQueryData(simulationQuery(first).queryKey, permit);
  const observer = new QueryObserver(client, simulationQuery(first));
  expect(observer.getCurrentResult().data).toBe(permit);
  observer.setOptions(simulationQuery(next));
  const { data, isPlaceholderData } = observer.getCurrentResult();
  observer.destroy();
  client.clear();
  return { data, isPlaceholderData };
}

describe('the answer in the simulator', () => {
  it('is none where nothing is asked: a version that does not hold shows no permit of the question before', () => {
    expect(shownAfter(asked(1, '6.15.1'), null)).toEqual({ data: undefined, isPlaceholderData: false });
  });

  it('is never what another version answered', () => {
    expect(shownAfter(asked(1, '6.15.1'), asked(2, '6.15.1')).data).toBeUndefined();
  });

  it('stays while the same version is asked something else, as of the question before', () => {
    expect(shownAfter(asked(1, '6.15.1'), asked(1, '6.23'))).toEqual({ data: permit, isPlaceholderData: true });
  });
});
