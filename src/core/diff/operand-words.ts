import type { FactType, ScalarType } from '../language/fact-catalogue.js';
import type { ComparisonValue, Scalar } from '../language/rule-set.js';
import { literalInWords } from './literal-words.js';
import { isPlural, listInWords, quoted, wordsOfMember } from './name-words.js';
import type { Vocabulary } from './vocabulary.js';

/** One side of a comparison in words, and what the grammar around it needs to know. */
export interface OperandWords {
  readonly from: 'fact' | 'column' | 'literal' | 'element';
  readonly text: string;
  readonly plural: boolean;
  readonly isList: boolean;
  readonly type: ScalarType | undefined;
  /** Of a literal only. */
  readonly values?: readonly Scalar[];
  /** Of a column only: its name and its row's key, in words. */
  readonly column?: { readonly table: string; readonly name: string; readonly key: string };
}

/** `fact` and `path` of a comparison's side, as a fact of the catalogue or a column of a table. */
export function referenceInWords(fact: string, path: string, vocabulary: Vocabulary): OperandWords {
  const key = `${fact}${path}`;
  const known = vocabulary.spoken.get(key);
  if (known !== undefined) return known;
  const words = wordsOfReference(fact, path, vocabulary);
  vocabulary.spoken.set(key, words);
  return words;
}

function wordsOfReference(fact: string, path: string, vocabulary: Vocabulary): OperandWords {
  const name = path.slice(2);
  const table = vocabulary.tables.get(fact);
  if (table !== undefined) {
    const words = wordsOfMember(name);
    const key = factInWords(table.key, vocabulary);
    const isList = Object.values(table.rows).some((row) => Array.isArray(row[name]));
    const text = `the ${words} that the table ${quoted(wordsOfMember(fact))} lists for ${key}`;
    const column = { table: wordsOfMember(fact), name: words, key };
    return { from: 'column', text, plural: isPlural(words), isList, type: undefined, column };
  }
  const full = `${fact}.${name}`;
  const text = factInWords(full, vocabulary);
  const type = vocabulary.catalogue.byPath.get(full)?.type;
  const isList = type?.name === 'list';
  return { from: 'fact', text, plural: isList && isPlural(wordsOfMember(name)), isList, type: scalarOf(type) };
}

/** The right side as written; `like` is the type of what it is compared with. */
export function valueInWords(
  value: ComparisonValue,
  like: ScalarType | undefined,
  vocabulary: Vocabulary,
): OperandWords {
  if (typeof value !== 'object') return literalOperand([value], false, like);
  return 'fact' in value ? referenceInWords(value.fact, value.path, vocabulary) : literalOperand(value, true, like);
}

function literalOperand(values: readonly Scalar[], isList: boolean, type: ScalarType | undefined): OperandWords {
  const words = values.map((value) => literalInWords(value, type));
  return { from: 'literal', text: listInWords(words, 'or'), plural: false, isList, type, values };
}

function scalarOf(type: FactType | undefined): ScalarType | undefined {
  return type?.name === 'list' ? type.of : type;
}

/** Facts that have a plainer name than the words of their path; the others are named by their path. */
const plainNames: ReadonlyMap<string, string> = new Map([
  ['command.originatorId', 'the sender'],
  ['command.userRole', 'the sender’s user role'],
  ['command.signerEntityId', 'the signer'],
  ['command.targetId', 'the device that the command names'],
  ['command.serviceReferenceVariant', 'the service reference variant'],
  ['command.serviceReference', 'the service reference'],
  ['command.userSignature', 'the user signature'],
  ['command.countersignature', 'the countersignature'],
  ['command.originatorCounter', 'the originator counter of the command'],
  ['device.deviceId', 'the device in the inventory'],
  ['party.userRoles', 'the user roles that the sender holds'],
  ['certificate.entityId', 'the entity that the certificate names'],
  ['clock.decidedAt', 'the time of the decision'],
]);

const owners: ReadonlyMap<string, string> = new Map([['party', 'sender']]);

/** A fact of the catalogue in words, from its path: `device.supplierSlot.label` is "the label of the device’s supplier slot". */
export function factInWords(path: string, { catalogue }: Vocabulary): string {
  const plain = plainNames.get(path);
  if (plain !== undefined) return plain;
  const [group = '', ...segments] = path.split('.').filter((segment) => segment !== 'attributes');
  const last = segments.at(-1) ?? group;
  const owner = owners.get(group) ?? wordsOfMember(group);
  const middle = segments.slice(0, -1).map(wordsOfMember).join(' ');
  const type = catalogue.byPath.get(path)?.type.name;
  if (type === 'duration' && /age$/i.test(last)) {
    const of = wordsOfMember(last.replace(/age$/i, ''));
    return `the age of the ${[of, middle, owner].filter((part) => part !== '').join(' ')} data`;
  }
  if (type === 'instant' && last.endsWith('At'))
    return `the ${quoted(wordsOfMember(last))} time of the ${joined(owner, middle)}`;
  if (type === 'boolean') return `the setting ${quoted(wordsOfMember(last))} of the ${joined(owner, middle)}`;
  if (group === 'registration') return registered(last, middle);
  const words = wordsOfMember(last);
  if (middle !== '') return `the ${words.replace(/ entity ID$/, ' entity')} in the ${possessive(owner)} ${middle}`;
  return words.startsWith(`${owner} `) ? `the ${words}` : `the ${possessive(owner)} ${words}`;
}

function registered(last: string, middle: string): string {
  // The entities of a registered party are the party, as far as a reader is concerned.
  const words = /.EntityIds$/.test(last) ? `${wordsOfMember(last.replace(/EntityIds$/, ''))}s` : wordsOfMember(last);
  return `the registered ${joined(middle, words)}`;
}

function joined(first: string, second: string): string {
  return [first, second].filter((part) => part !== '').join(' ');
}

function possessive(owner: string): string {
  return owner.endsWith('s') ? `${owner}’` : `${owner}’s`;
}
