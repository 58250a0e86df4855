import type { syntaxTree } from '@codemirror/language';
import type { Segment } from './json-edit.js';

export type JsonTree = ReturnType<typeof syntaxTree>;
type JsonNode = ReturnType<JsonTree['resolveInner']>;

/** Where a position in a JSON text is, also while the text is being typed. Offsets in UTF-16 code units. */
export interface JsonPlace {
  /** `name`: of a member, still to be written or under the position; `value`: of a member or an element. */
  readonly kind: 'name' | 'value';
  /** What is there already and would be written over. */
  readonly from: number;
  readonly to: number;
  /** Of the object that the name belongs to, or of the value itself. */
  readonly path: readonly Segment[];
  /** The members of the object around: texts, numbers and booleans by name; null for objects and lists. */
  readonly around: Readonly<Record<string, unknown>>;
}

/** Null where nothing can be written. */
export function jsonPlaceAt(tree: JsonTree, text: string, at: number): JsonPlace | null {
  return new PlaceFinder(text).find(tree.resolveInner(at, -1), at);
}

const scalars = ['String', 'Number', 'True', 'False', 'Null'];
const holders = ['Object', 'Array', 'Property'];
const marks = ['[', ']', ',', '⚠'];

class PlaceFinder {
  constructor(private readonly text: string) {}

  find(node: JsonNode, at: number): JsonPlace | null {
    if (node.name === 'PropertyName') {
      // The name that is being typed is not there yet.
      return this.#name(node.parent?.parent ?? null, node.from, node.to, node.parent);
    }
    if (scalars.includes(node.name)) return this.#value(node, node.from, node.to, this.#pathOf(node));
    const typed = /[\w$."-]*$/.exec(this.text.slice(Math.max(0, at - 100), at))?.[0] ?? '';
    const from = at - typed.length;
    const holder = holderOf(node);
    if (holder?.name === 'Object') return this.#name(holder, from, at);
    if (holder?.name === 'Array') {
      const index = elementsOf(holder).filter((each) => each.to <= from).length;
      return this.#value(holder, from, at, [...this.#pathOf(holder), index]);
    }
    // A member whose value is still to be written.
    const name = holder?.getChild('PropertyName');
    if (holder === null || name === null || name === undefined) return null;
    const colon = this.text.indexOf(':', name.to);
    return colon >= 0 && colon < at ? this.#value(holder, from, at, this.#pathOf(holder)) : null;
  }

  #name(object: JsonNode | null, from: number, to: number, own: JsonNode | null = null): JsonPlace | null {
    return object === null
      ? null
      : { kind: 'name', from, to, path: this.#pathOf(object), around: this.#membersOf(object, own) };
  }

  #value(node: JsonNode, from: number, to: number, path: readonly Segment[]): JsonPlace {
    let object: JsonNode | null = node;
    while (object !== null && object.name !== 'Object') object = object.parent;
    return { kind: 'value', from, to, path, around: object === null ? {} : this.#membersOf(object) };
  }

  #pathOf(node: JsonNode): readonly Segment[] {
    const path: Segment[] = [];
    for (let each: JsonNode | null = node; each !== null; each = each.parent) {
      const { parent, from } = each;
      if (parent?.name === 'Array') path.unshift(elementsOf(parent).findIndex((element) => element.from === from));
      if (each.name === 'Property') path.unshift(this.#nameOf(each));
    }
    return path;
  }

  #membersOf(object: JsonNode, except: JsonNode | null = null): Readonly<Record<string, unknown>> {
    const others = object.getChildren('Property').filter(({ from }) => from !== except?.from);
    const members = others.map((property) => {
      const value = property.lastChild;
      const isScalar = value !== null && scalars.includes(value.name);
      return [this.#nameOf(property), isScalar ? this.#read(value) : null] as const;
    });
    return Object.fromEntries(members);
  }

  #nameOf(property: JsonNode): string {
    const name = property.getChild('PropertyName');
    const read = name === null ? '' : this.#read(name);
    return typeof read === 'string' ? read : '';
  }

  #read({ from, to }: JsonNode): unknown {
    try {
      return JSON.parse(this.text.slice(from, to)) as unknown;
    } catch {
      // A text that is still being typed has no closing mark yet.
      return null;
    }
  }
}

/** The object, list or member that a place without a value of its own stands in. */
function holderOf(node: JsonNode): JsonNode | null {
  for (let each: JsonNode | null = node; each !== null; each = each.parent) {
    if (holders.includes(each.name)) return each;
  }
  return null;
}

function elementsOf(list: JsonNode): readonly JsonNode[] {
  const elements: JsonNode[] = [];
  for (let child = list.firstChild; child !== null; child = child.nextSibling) {
    if (!marks.includes(child.name)) elements.push(child);
  }
  return elements;
}
