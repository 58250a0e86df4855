import type { Delta } from './delta.js';

export interface DiffHeading {
  /** The name of the rule set. */
  readonly name: string;
  /** The older version's number; null when there was none. */
  readonly before: number | null;
  readonly after: number;
}

/** The deltas as a Markdown document for a change board: a heading, then a list with one line for each. */
export function diffInMarkdown(deltas: readonly Delta[], { name, before, after }: DiffHeading): string {
  const versions = before === null ? `version ${after}, the first` : `version ${before} to version ${after}`;
  const lines = deltas.map(({ sentence }) => `- ${plainInMarkdown(sentence)}`);
  const body = lines.length === 0 ? 'Nothing differs.' : lines.join('\n');
  return `# Changes to ${plainInMarkdown(name)}: ${versions}\n\n${body}\n`;
}

/** Texts that people wrote stand in sentences; nothing in them is markup. */
export function plainInMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~&#]/g, '\\$&');
}
