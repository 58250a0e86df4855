import { readFileSync } from 'node:fs';
import type { JWTPayload } from 'jose';
import { parseStrictJson } from '../core/language/index.js';
import { roles } from './roles.js';
import type { Role } from './roles.js';

/** From a value of the roles claim to the role it stands for. */
export type RolesMap = ReadonlyMap<string, Role>;

/**
 * @param setting - JSON text, or the path of a file that holds it; null: no map
 * @returns the map, or every fault; none shows a value
 */
export function readRolesMap(
  setting: string | null,
): { readonly map: RolesMap | null } | { readonly faults: readonly string[] } {
  if (setting === null) return { map: null };
  const text = setting.trimStart().startsWith('{') ? setting : textOf(setting);
  if (text === undefined) return wrong('expected a JSON object, or the path of a file that can be read');
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return wrong(...parsed.diagnostics.map(({ code, offset }) => `${code} at character ${offset + 1}`));
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('expected a JSON object');
  const entries = Object.entries(value).map(([named, meant]) => [named, roles.find((role) => role === meant)] as const);
  if (entries.length === 0) return wrong('expected at least one value of the claim; an empty map lets nobody in');
  const strange = entries.flatMap(([, role], i) => (role === undefined ? [i + 1] : []));
  if (strange.length > 0) {
    return wrong(...strange.map((entry) => `entry ${entry} names no role; expected one of ${ticked(roles)}`));
  }
  return { map: new Map(entries.flatMap(([named, role]) => (role === undefined ? [] : [[named, role] as const]))) };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Told by whoever asked, by the name of the setting.
    return undefined;
  }
}

const wrong = (...faults: readonly string[]) => ({ faults: faults.map((fault) => `ROLES_MAP: ${fault}`) });

/**
 * The roles that a token's claim names, a list or words. What is no role of this service is passed over: an issuer
 * lists those of other services too.
 * @param claim - its name; dots lead into objects
 * @param map - what the claim's values stand for; null: they are names of roles
 */
export function claimedRoles(payload: JWTPayload, claim: string, map: RolesMap | null): readonly Role[] {
  let value: unknown = payload;
  for (const key of claim.split('.')) {
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
  }
  const named: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? wordsOf(value, map) : [];
  if (map === null) return roles.filter((role) => named.includes(role));
  const meant = new Set(named.map((one) => (typeof one === 'string' ? map.get(one) : undefined)));
  return roles.filter((role) => meant.has(role));
}

/** A group's name may hold spaces, so a text is tried whole before it is taken apart. */
function wordsOf(text: string, map: RolesMap | null): readonly string[] {
  return map?.has(text) === true ? [text] : text.split(' ');
}

export const ticked = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
