import { unreachable } from '../../core/invariant.js';
import type { FactType } from '../../core/language/index.js';

/** The type of a fact in plain words: "a list of entity IDs", "one of ED, GT", "yes or no". */
export function typeInWords(type: FactType): string {
  if (type.name === 'list') {
    return type.of.name === 'enum' ? `a list of ${type.of.values.join(', ')}` : `a list of ${plurals[type.of.name]}`;
  }
  switch (type.name) {
    case 'enum':
      return `one of ${type.values.join(', ')}`;
    case 'boolean':
      return 'yes or no';
    case 'eui64':
      return 'an entity ID';
    case 'srv':
      return 'a service reference variant';
    case 'integer':
      return 'a whole number';
    case 'counter':
      return 'a counter';
    case 'instant':
      return 'an instant, in UTC';
    case 'duration':
      return 'a length of time';
    case 'text':
      return 'a text';
    default:
      return unreachable(type);
  }
}

const plurals: Readonly<Record<Exclude<FactType['name'], 'list' | 'enum'>, string>> = {
  boolean: 'yes or no',
  eui64: 'entity IDs',
  srv: 'service reference variants',
  integer: 'whole numbers',
  counter: 'counters',
  instant: 'instants',
  duration: 'lengths of time',
  text: 'texts',
};
