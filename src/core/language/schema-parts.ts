import { limits } from './limits.js';
import { phrasePattern } from './names.js';

/** A JSON Schema, as JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A text that is not empty. */
export const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });
/** A definition of the same schema. */
export const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
/** A name in kebab-case. */
export const phrase = (description: string): JsonSchema => ({
  type: 'string',
  pattern: phrasePattern.source,
  maxLength: limits.nameLength,
  description,
});
