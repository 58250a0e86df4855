/** Of a comment, as the service takes it. */
const commentMost = 2_000;

const tickedWords = (tick: string | null): string => (tick === null ? '' : `\n\nTicked: ${tick}.`);

/** How long a comment may be, so that what is ticked goes with it and nothing is cut. */
export const commentRoom = (tick: string | null): number => commentMost - tickedWords(tick).length;

/** The comment with what was ticked, for whoever reads the approval later. */
export const withTick = (comment: string, tick: string | null): string => `${comment}${tickedWords(tick)}`;
