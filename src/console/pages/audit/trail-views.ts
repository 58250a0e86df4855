import type { TrailFilters } from './audit-queries.js';
import { subjectOf } from './subjects.js';

/** Entries about one person or one thing: what they are, and where that is to be found. */
export interface TrailView {
  readonly title: string;
  readonly links: readonly { readonly label: string; readonly to: string }[];
}

/** Null where neither one person's nor one thing's entries are asked for. */
export function viewOf({ actor, subjectPrefix, subject }: TrailFilters): TrailView | null {
  const about = subjectPrefix ?? subject;
  if (actor === undefined && about === undefined) return null;
  const thing = about === undefined ? null : thingOf(about);
  const title =
    actor === undefined
      ? `Everything about ${thing?.name ?? ''}`
      : thing === null
        ? `Everything that ${actor} did`
        : `What ${actor} did to ${thing.name}`;
  return {
    title,
    links: [
      ...(thing?.links ?? []),
      ...(actor === undefined
        ? []
        : [{ label: `About ${actor}`, to: `/audit?subjectPrefix=${encodeURIComponent(`person/${actor}`)}` }]),
    ],
  };
}

function thingOf(subject: string): { readonly name: string; readonly links: TrailView['links'] } {
  const [first = '', second, third] = subject.split('/');
  if (first === 'person' && second !== undefined) {
    return {
      name: second,
      links: [{ label: `What ${second} did`, to: `/audit?actor=${encodeURIComponent(second)}` }],
    };
  }
  const { words, to } = subjectOf(subject);
  if (to === null) return { name: subject, links: [] };
  const isVersion = second !== undefined && third === undefined && to.endsWith('/change');
  return {
    name: words,
    links: isVersion
      ? [
          { label: 'Open the version', to: `/rule-sets/${first}/versions/${second}` },
          { label: 'Open its change', to },
        ]
      : [{ label: 'Open it', to }],
  };
}
