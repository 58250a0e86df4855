/** Two instants that a question about the context may name; absent: now, all that is known. */
export interface AsOf {
  readonly validAt?: string;
  readonly knownAt?: string;
}

/** What an instant is in a field of date and time, which knows no zone: UTC, as everywhere here. */
export const fieldOfInstant = (instant: string | undefined): string =>
  instant === undefined ? '' : instant.replace(/(?:\.000)?Z$/, '');

/** @returns undefined for a field that is empty or not filled in whole */
export function instantOfField(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}Z`);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** What is shown, in one sentence. */
export function asOfSentence({ validAt, knownAt }: AsOf): string {
  if (validAt === undefined && knownAt === undefined) return 'As it is now, by all that this service has been told.';
  if (knownAt === undefined)
    return `How it was at ${plain(validAt)}, by all that this service has been told up to now.`;
  if (validAt === undefined) {
    return `As this service knew it at ${plain(knownAt)}: what it was told later does not show.`;
  }
  return `How it was at ${plain(validAt)}, by what this service had been told up to ${plain(knownAt)}: data that came late, or was corrected after that, does not show.`;
}

const plain = (instant: string | undefined): string =>
  instant === undefined ? '' : `${fieldOfInstant(instant).replace('T', ' ')} UTC`;
