import type { MeterPointEntry } from './knowledge-queries.js';
import { useMeterPointHistory } from './knowledge-queries.js';
import { registrationChanges, registrationWords } from './state-changes.js';
import type { ShowAsOf } from './told-list.js';
import { ToldList } from './told-list.js';

/** All that was told of the registrations of one meter point. */
export function MeterPointHistory({ mpxn, onShow }: { readonly mpxn: string; readonly onShow: ShowAsOf }) {
  return (
    <ToldList
      label="What was told of this meter point, newest first"
      history={useMeterPointHistory(mpxn)}
      isSame={isSamePeriod}
      differences={differences}
      onShow={onShow}
    />
  );
}

/** Kind, role and beginning say which registration it is. */
const isSamePeriod = ({ registration: one }: MeterPointEntry, { registration: other }: MeterPointEntry): boolean =>
  one.kind === other.kind && one.role === other.role && one.effectiveFrom === other.effectiveFrom;

function differences({ registration }: MeterPointEntry, before: MeterPointEntry | undefined): readonly string[] {
  const words = registrationWords(registration);
  return before === undefined ? [words] : [words, ...registrationChanges(before.registration, registration)];
}
