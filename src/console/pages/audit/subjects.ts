/** What an entry is about, as people read it, and where the console shows it; null where it has no page. */
export interface Subject {
  readonly words: string;
  readonly to: string | null;
}

/** `smets1-critical-commands/3` → version 3 of smets1-critical-commands, and the page of its change. */
export function subjectOf(subject: string): Subject {
  const [first = '', second = '', third] = subject.split('/');
  const isNumber = /^\d+$/.test(second);
  switch (first) {
    case 'person':
      return { words: `person ${second}`, to: `/audit?actor=${encodeURIComponent(second)}` };
    case 'role-change':
      return { words: spaced(subject), to: '/access' };
    case 'import':
      return { words: spaced(subject), to: isNumber ? `/imports/${second}` : '/imports' };
    case 'correction':
      return {
        words: `corrective action ${second}`,
        to: isNumber ? `/corrective-actions/${second}` : '/corrective-actions',
      };
    case 'decisions':
      return { words: 'decisions', to: '/decisions' };
  }
  if (third === undefined && isNumber && first !== 'census') {
    return { words: `version ${second} of ${first}`, to: `/rule-sets/${first}/versions/${second}/change` };
  }
  if (second === 'break-glass') {
    return {
      words: third === undefined ? `break-glass of ${first}` : `break-glass ${third} of ${first}`,
      to: '/break-glass',
    };
  }
  if (second === 'epoch') return { words: `epoch ${third ?? ''} of ${first}`, to: `/rule-sets/${first}` };
  return { words: third === undefined ? spaced(subject) : subject, to: null };
}

/** `feed/parties` → `feed parties` */
const spaced = (text: string): string => text.replaceAll('/', ' ').replaceAll('-', ' ');
