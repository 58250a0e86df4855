import { Fieldset, Radio, Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { sideText } from './merge-drafts.js';
import type { MergeConflict, Side } from './merge-json.js';
import { placeInWords } from './place-words.js';

const SideBySide = lazy(() => import('./side-by-side.js'));

/** One part that both changed: both sides with their differences marked, and whose goes on. */
export function ConflictChoice({
  conflict: { pointer, theirs, mine },
  choice,
  onChoose,
}: {
  readonly conflict: MergeConflict;
  readonly choice: Side | undefined;
  readonly onChoose: (side: Side) => void;
}) {
  const place = placeInWords(pointer);
  return (
    <Fieldset legend={`${place.charAt(0).toUpperCase()}${place.slice(1)}`} className="conflict">
      <Stack gap="xs">
        <div className="conflict-sides">
          <Radio
            label="Keep mine"
            description="what you typed here"
            name={`choice ${pointer}`}
            checked={choice === 'mine'}
            onChange={() => onChoose('mine')}
          />
          <Radio
            label="Take theirs"
            description="what somebody else saved"
            name={`choice ${pointer}`}
            checked={choice === 'theirs'}
            onChange={() => onChoose('theirs')}
          />
        </div>
        <Suspense fallback={<Skeleton height={120} />}>
          <SideBySide mine={sideText(mine)} theirs={sideText(theirs)} label={place} />
        </Suspense>
      </Stack>
    </Fieldset>
  );
}
