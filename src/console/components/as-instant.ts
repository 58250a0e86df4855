/**
 * What people type for an instant, as the API takes it: a day is its first instant, a minute its first second; all UTC.
 * What is no instant is handed on as it is, so that the service says what is wrong with it.
 */
export function asInstant(typed: string | undefined): string | undefined {
  if (typed === undefined || typed === '') return undefined;
  const text = typed.replace(/ ?UTC$/i, '').replace(' ', 'T');
  const forms: readonly (readonly [RegExp, string])[] = [
    [/^\d{4}-\d{2}-\d{2}$/, 'T00:00:00.000Z'],
    [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, ':00.000Z'],
    [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, '.000Z'],
    [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/, 'Z'],
  ];
  return text + (forms.find(([form]) => form.test(text))?.[1] ?? '');
}
