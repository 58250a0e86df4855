import type { Schemas } from '../../api/client.js';

type Entry = Schemas['TimelineEntryDto'];

/** One line of a version's history: one entry of the audit trail, or a run of savings by one person. */
export interface TimelineLine {
  readonly at: string;
  readonly actor: string;
  /** "approved it", after the actor. */
  readonly words: string;
  readonly refused: boolean;
  readonly code: string | null;
  readonly reason: string | null;
}

const done: Readonly<Record<string, string>> = {
  'version-imported': 'read it from the rules folder',
  'draft-made': 'began the draft',
  'draft-saved': 'saved the draft',
  'version-submitted': 'submitted it',
  'version-approved': 'approved it',
  'version-rejected': 'rejected it',
  'version-withdrawn': 'withdrew it',
  'version-lapsed': 'let it lapse',
  'activation-planned': 'planned its activation',
  'activation-asked': 'activated it',
  'plan-withdrawn': 'withdrew its plan',
  'epoch-activated': 'put it in force',
  'comment-written': 'wrote a comment',
  'comment-settled': 'resolved a comment',
};

/** Entries of the trail as lines, the newest first; savings that follow each other are one line. */
export function timelineLines(entries: readonly Entry[]): readonly TimelineLine[] {
  const lines: (TimelineLine & { readonly action: string; readonly times: number })[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const line = lineOf(entry);
    const isRun =
      entry.action === 'draft-saved' &&
      last?.action === entry.action &&
      last.actor === entry.actor &&
      !last.refused &&
      !line.refused;
    if (!isRun) {
      lines.push({ ...line, action: entry.action, times: 1 });
      continue;
    }
    const times = last.times + 1;
    const words = `${done['draft-saved'] ?? 'saved'} ${times} times`;
    lines[lines.length - 1] = { ...line, words, action: entry.action, times };
  }
  return lines.reverse().map(({ at, actor, words, refused, code, reason }) => ({
    ...{ at, actor, words, refused, code, reason },
  }));
}

function lineOf({ at, actor, action, subject, outcome, code, reason }: Entry): TimelineLine {
  const epoch = /\/epoch\/(\d+)$/.exec(subject)?.[1];
  const what = done[action] ?? action.replaceAll('-', ' ');
  const said = epoch === undefined ? what : `${what} (epoch ${epoch})`;
  const refused = outcome !== 'done';
  return { at, actor, code, reason, refused, words: refused ? `was refused: ${said}` : said };
}
