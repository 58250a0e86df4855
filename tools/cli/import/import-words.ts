import { columns, plain } from '../layout.js';
import { listIn, numberIn, textIn } from '../server/loose-json.js';

const counts = ['details', 'accepted', 'unchanged', 'rejected', 'notApplied', 'withdrawn'] as const;
const wordOf: Readonly<Record<string, string>> = { details: 'detail lines', notApplied: 'not applied' };

/** One import in a few lines: how it ended, what it changed, why it is held. */
export function importLines(json: unknown): string {
  const id = textIn(json, 'id') ?? '?';
  const rows: string[][] = [
    ['import', `${id}, ${textIn(json, 'state') ?? '?'}`],
    ['file', plain(textIn(json, 'fileName') ?? '?')],
    [
      'of',
      plain(
        [textIn(json, 'source'), textIn(json, 'fileType'), numberIn(json, 'fileSequence')].filter(Boolean).join(', '),
      ),
    ],
    ...counts.map((name) => [wordOf[name] ?? name, String(numberIn(json, name) ?? '?')]),
    ...listIn(json, 'reasons').map((reason) => [textIn(reason, 'code') ?? '?', plain(textIn(reason, 'detail') ?? '')]),
  ];
  const changes = listIn(json, 'sample').map((each) => {
    const line = numberIn(each, 'line');
    const [change, mpxn, mpid, before] = ['change', 'mpxn', 'mpid', 'knownMpid'].map((name) =>
      plain(textIn(each, name) ?? ''),
    );
    const was = before === '' || before === mpid ? '' : `, was ${before}`;
    return ['', `${line === undefined ? 'in no line' : `line ${line}`}: ${change} ${mpxn} ${mpid}${was}`];
  });
  return columns([...rows, ...changes]);
}

/** What to do next, in words; undefined when there is nothing. */
export function importNextStep(json: unknown): string | undefined {
  const id = textIn(json, 'id') ?? '<id>';
  switch (textIn(json, 'state')) {
    case 'held':
      return `a corrector who did not send it: anchorgate imports release ${id} --reason <text>, or refuse`;
    case 'refused':
    case 'failed':
      return 'mend the file, or the mapping, and send it again';
    default:
      return undefined;
  }
}
