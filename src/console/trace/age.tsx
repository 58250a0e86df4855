import { instantText, spanText } from '../components/instant.js';

/** How old what a source told was when it was decided by: `28 min old`. */
export function Age({ of: { observedAt }, at }: { readonly of: { readonly observedAt: string }; readonly at: string }) {
  const seconds = Math.floor((Date.parse(at) - Date.parse(observedAt)) / 1_000);
  return (
    <time dateTime={observedAt} title={`seen ${instantText(observedAt)}`} className="numeric">
      {seconds < 0 ? 'seen later' : `${spanText(seconds)} old`}
    </time>
  );
}
