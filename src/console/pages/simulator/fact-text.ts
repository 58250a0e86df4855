import type { FactDefinition, ScalarType } from '../../../core/language/index.js';
import { parseFact } from '../../../core/language/index.js';
import { asInstant } from '../../components/as-instant.js';

/** What a person typed for a fact, as JSON carries it; undefined where it is not of the fact's type. */
export function factOfText({ type }: FactDefinition, text: string): unknown {
  const json = type.name === 'list' ? undefined : scalarOfText(type, text.trim());
  return json !== undefined && parseFact(type, json) !== undefined ? json : undefined;
}

/** As `factOfText`, for the elements of a list. */
export function factOfTexts({ type }: FactDefinition, texts: readonly string[]): unknown {
  if (type.name !== 'list') return undefined;
  const { of } = type;
  const json = texts.map((text) => scalarOfText(of, text.trim()));
  return parseFact(type, json) === undefined ? undefined : json;
}

function scalarOfText({ name }: ScalarType, text: string): unknown {
  switch (name) {
    case 'integer':
      return /^-?\d+$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'instant':
      return asInstant(text);
    default:
      return text;
  }
}

/** A fact's value as a person types it. */
export const textOfFact = (json: unknown): string =>
  typeof json === 'string' ? json : json === undefined || json === null ? '' : JSON.stringify(json);

export const textsOfFact = (json: unknown): readonly string[] => (Array.isArray(json) ? json.map(textOfFact) : []);

/** How a value of a type is typed. */
export function exampleOf({ name }: ScalarType): string {
  switch (name) {
    case 'eui64':
      return '90-B3-D5-1F-30-02-00-00';
    case 'srv':
      return '6.15.1';
    case 'integer':
    case 'counter':
      return '1200';
    case 'instant':
      return '2026-11-22 10:15 (UTC)';
    case 'duration':
      return 'PT24H';
    case 'enum':
    case 'boolean':
    case 'text':
      return '';
  }
}
