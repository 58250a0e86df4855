import { commentRoom, withTick } from './approval-comment.js';

describe('the comment of an approval', () => {
  it.each([null, 'I have seen that 12 devices are permitted that were refused'])(
    'is kept to its last word with what is ticked (%s), and fits what the service takes',
    (tick) => {
      const comment = `${'a'.repeat(commentRoom(tick) - 3)}end`;
      const kept = withTick(comment, tick);
      expect(kept).toHaveLength(2_000);
      expect(kept.startsWith(comment)).toBe(true);
      expect(kept.endsWith(tick === null ? 'end' : `\n\nTicked: ${tick}.`)).toBe(true);
    },
  );
});
