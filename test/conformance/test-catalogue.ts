import type { FactCatalogue, FactDefinition, ScalarType, ScalarTypeName } from '../../src/core/language/index.js';
import { invariant } from '../../src/core/invariant.js';

/** A small catalogue with every type, scalar and list, and domains so small that values meet. */

const roles = ['IS', 'GS', 'ED', 'GT'];
const kinds = ['ESME', 'GSME', 'GPF'];

type Entry = Pick<FactDefinition, 'type' | 'nullable'>;
type Plain = Exclude<ScalarTypeName, 'enum'>;

function fact(of: Plain | readonly string[], nullable?: 'nullable'): Entry {
  const type: ScalarType = typeof of === 'string' ? { name: of } : { name: 'enum', values: of };
  return { type, nullable: nullable !== undefined };
}
function list(of: Plain | readonly string[], nullable?: 'nullable'): Entry {
  const { type } = fact(of);
  invariant(type.name !== 'list', 'a list holds scalars');
  return { type: { name: 'list', of: type }, nullable: nullable !== undefined };
}

const entries: Readonly<Record<string, Entry>> = {
  'command.sender': fact('eui64'),
  'command.signer': fact('eui64'),
  'command.role': fact(roles),
  'command.variant': fact('srv'),
  'command.label': fact('text'),
  'command.urgent': fact('boolean'),
  'command.size': fact('integer'),
  'command.counter': fact('counter'),
  'command.receivedAt': fact('instant'),
  'device.owner': fact('eui64', 'nullable'),
  'device.kind': fact(kinds),
  'device.role': fact(roles, 'nullable'),
  'device.counter': fact('counter', 'nullable'),
  'device.seenAt': fact('instant', 'nullable'),
  'device.age': fact('duration'),
  'device.idle': fact('duration', 'nullable'),
  'device.owners': list('eui64'),
  'device.kinds': list(kinds, 'nullable'),
  'device.labels': list('text', 'nullable'),
  'device.counters': list('counter'),
  'device.limits': list('integer'),
  'device.sizes': list('integer', 'nullable'),
  'device.slot.holder': fact('eui64', 'nullable'),
  'device.slot.label': fact('text'),
  'party.roles': list(roles),
  'party.variants': list('srv'),
  'party.limit': fact('integer', 'nullable'),
  'party.active': fact('boolean', 'nullable'),
  'party.windows': list('instant', 'nullable'),
  'party.patience': list('duration'),
};

const facts = Object.keys(entries)
  .sort()
  .map((path, index): FactDefinition => {
    const entry = entries[path];
    invariant(entry, 'every path has an entry');
    return { path, index, ...entry, meaning: 'a fact for tests', source: 'device' };
  });

export const testCatalogue: FactCatalogue = { facts, byPath: new Map(facts.map((each) => [each.path, each])) };

/** JSON values by type; counters lie on both sides of 2⁵³ and differ by one there. */
export const domains: Readonly<Record<Plain, readonly (string | number | boolean)[]>> = {
  eui64: ['90-B3-D5-1F-30-02-00-00', '90-B3-D5-1F-30-02-00-01', '00-DB-12-34-56-78-90-A0'],
  srv: ['6.15.1', '7.2', '11.3', '6.15.2'],
  boolean: [true, false],
  integer: [0, 1, 2, 3, -1, 9_007_199_254_740_991],
  counter: ['0', '9', '10', '9007199254740992', '9007199254740993', '18446744073709551615'],
  instant: ['2026-01-01T00:00:00.000Z', '2026-06-30T23:59:59.999Z', '2026-07-01T00:00:00.000Z'],
  duration: ['PT0S', 'PT1H', 'P1D', 'P1DT2H'],
  text: ['a', 'ab', 'abc', 'b', 'é', '__proto__', 'constructor', '"];', '\u2028', 't9', 't10', 't11'],
};

/** JSON values that a fact of this path can have, scalars of its type or of its list's. */
export function domainOf(path: string): readonly (string | number | boolean)[] {
  const type = testCatalogue.byPath.get(path)?.type;
  const scalar = type?.name === 'list' ? type.of : type;
  invariant(scalar, `\`${path}\` is a fact of the test catalogue`);
  return scalar.name === 'enum' ? scalar.values : domains[scalar.name];
}
