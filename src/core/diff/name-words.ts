/** Names as people read them: `networkOperatorSlot` is "network operator slot", `srv-6-15-1-exemption` "SRV 6.15.1 exemption". */

const asSpoken: ReadonlyMap<string, string> = new Map([
  ['id', 'ID'],
  ['ids', 'IDs'],
  ['mpid', 'MPID'],
  ['mpids', 'MPIDs'],
  ['mpan', 'MPAN'],
  ['mprn', 'MPRN'],
  ['mpxn', 'meter point'],
  ['srv', 'SRV'],
  ['smets', 'SMETS'],
  ['smets1', 'SMETS1'],
  ['smets2', 'SMETS2'],
  ['mp107', 'MP107'],
  ['dcc', 'DCC'],
  ['s1sp', 'S1SP'],
]);

const spoken = (word: string): string => asSpoken.get(word) ?? word;

/** The words of a camelCase name. */
export function wordsOfMember(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => spoken(word.toLowerCase()))
    .join(' ');
}

/** The words of a kebab-case phrase; numbers that follow each other are one reference, 6.15.1. */
export function wordsOfPhrase(name: string): string {
  return name
    .replaceAll(/(?<=(?:^|-)[0-9]+)-(?=[0-9]+(?:-|$))/g, '.')
    .split('-')
    .map(spoken)
    .join(' ');
}

/** A word of a fixed list, such as `NetworkOperator` or `NOT_DER`, with its parts apart. */
export function wordsOfValue(value: string): string {
  const parts = value
    .replaceAll('_', ' ')
    .replaceAll(/([a-z0-9])([A-Z][a-z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return /^[a-z]/.test(value) ? parts.replaceAll(/ ([A-Z])(?=[a-z])/g, (part) => part.toLowerCase()) : parts;
}

/** "a", "a and b", "a, b and c". */
export function listInWords(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

export function quoted(text: string): string {
  return `“${text}”`;
}

export function isPlural(words: string): boolean {
  return /[^s]s$/i.test(words) && !/(?:status|radius)$/i.test(words);
}

/**
 * The text as one sentence on one line: texts that people wrote into rules stand in it, and no control or direction
 * character of theirs may reach a terminal or a page.
 */
export function sentence(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}
