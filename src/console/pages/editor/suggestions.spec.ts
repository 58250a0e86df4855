import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLanguage } from '@codemirror/lang-json';
import { parseFactCatalogue, ruleSetSchema } from '../../../core/language/index.js';
import { tablesIn } from './draft-reading.js';
import { fieldsOf } from './fact-fields.js';
import { jsonPlaceAt } from './json-place.js';
import { fieldAround, suggestionsAt } from './suggestions.js';

const folder = join(__dirname, '../../../../rules');
const parsed = parseFactCatalogue(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')));
if (!parsed.ok) throw new Error('the catalogue holds');
const form: unknown = JSON.parse(readFileSync(join(folder, 'smets1-critical-commands', '2.json'), 'utf8'));
const knowledge = { schema: ruleSetSchema(parsed.value), fields: fieldsOf(parsed.value, tablesIn(form)), form };

/** What is suggested where `|` stands. */
function at(marked: string): readonly unknown[] {
  const position = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = jsonPlaceAt(jsonLanguage.parser.parse(text), text, position);
  return place === null ? [] : suggestionsAt(place, knowledge).map(({ value }) => value);
}

describe('suggestions in the JSON editor', () => {
  it('name the members that are still missing', () => {
    expect(at('{ "name": "a-b", | }')).toEqual(expect.arrayContaining(['version', 'title', 'rules']));
    expect(at('{ "name": "a-b", | }')).not.toContain('name');
    expect(at('{ "rules": [ { "na|" } ] }')).toEqual(expect.arrayContaining(['name', 'priority', 'event']));
  });

  it('of a comparison name nothing of a group once a fact is there', () => {
    const names = at('{ "rules": [{ "conditions": { "all": [{ "fact": "command", | }] } }] }');
    expect(names).toEqual(['path', 'operator', 'value']);
  });

  it('list facts, then the paths of that fact, then the operators that fit its type', () => {
    const inside = (rest: string): string => `{ "rules": [{ "conditions": { "all": [{ ${rest} }] } }] }`;
    expect(at(inside('"fact": |'))).toEqual(expect.arrayContaining(['command', 'device', 'criticalServiceRequests']));
    expect(at(inside('"fact": "command", "path": "|"'))).toContain('$.userRole');
    const operators = at(inside('"fact": "command", "path": "$.userRole", "operator": "|"'));
    expect(operators).toEqual(expect.arrayContaining(['equal', 'in']));
    expect(operators).not.toContain('before');
    expect(at(inside('"fact": "command", "path": "$.userRole", "operator": "in", "value": [|]'))).toContain('IS');
    expect(at(inside('"fact": "device", "path": "$.status", "operator": "equal", "value": {"fact": |}'))).toContain(
      'party',
    );
  });

  it('list what the draft itself has: named conditions, requirements, response codes', () => {
    expect(at('{ "rules": [{ "conditions": { "condition": | } }] }')).toContain('sender-is-network-operator');
    expect(at('{ "rules": [{ "event": { "params": { "waives": [|] } } }] }')).toContain('sender-is-registered-party');
    expect(at('{ "rules": [{ "event": { "params": { "responseCode": "E|" } } }] }')).toContain('E4');
    expect(at('{ "rules": [{ "event": { "params": { "mode": | } } }] }')).toEqual(['enforce', 'warn', 'off']);
  });

  it('know the fact of the comparison around a place, for its meaning', () => {
    const text = '{ "all": [{ "fact": "command", "path": "$.userRole", "operator": "equal", "value": "IS" }] }';
    const place = jsonPlaceAt(jsonLanguage.parser.parse(text), text, text.indexOf('userRole'));
    expect(fieldAround(place?.around ?? {}, knowledge.fields)?.meaning).toContain('user role');
  });
});
