import { registrationKinds } from '../../registration.entity.js';
import { attributeForms, dateFormats } from './mapping.js';

const column = { type: 'integer', minimum: 1, maximum: 500, description: 'column, counted from 1' } as const;
const literals = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1, maxLength: 100 } } as const;
const format = {
  enum: [...dateFormats],
  description:
    '`instant`: RFC 3339 in UTC; `date-utc`, `date-london`: YYYYMMDD, midnight of that day in UTC or in local time of London',
} as const;

function closed(properties: object, required: readonly string[], description?: string): object {
  return {
    type: 'object',
    ...{ properties, required: [...required], additionalProperties: false },
    ...(description === undefined ? {} : { description }),
  };
}

const place = {
  column,
  constant: { type: 'string', maxLength: 100, description: 'the same in every line' },
  codes: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'what stands in the file to what it means; anything else is a fault then',
  },
} as const;
const oneSource = [{ required: ['column'] }, { required: ['constant'] }] as const;
const field = { ...closed(place, []), oneOf: oneSource };
const dateField = { ...closed({ ...place, format }, ['format']), oneOf: oneSource };
const attributeField = { ...closed({ ...place, form: { enum: [...attributeForms] } }, []), oneOf: oneSource };

/** The format of a mapping file; `mappings/mapping.schema.json` is written from it. */
export const mappingSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Mapping of a delimited file of registrations',
  ...closed(
    {
      $schema: { type: 'string' },
      name: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 },
      title: { type: 'string', minLength: 1, maxLength: 200 },
      fileNames: { type: 'string', minLength: 1, maxLength: 100, description: '`RDP_*.csv`; `*`: any characters' },
      kind: { enum: [...registrationKinds] },
      source: {
        oneOf: [
          closed({ constant: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9:._/-]{0,63}$' } }, ['constant']),
          closed({ headerColumn: column, prefix: { type: 'string', pattern: '^[A-Za-z0-9:._/-]{0,32}$' } }, [
            'headerColumn',
            'prefix',
          ]),
        ],
        description: 'who says so; recorded with every registration',
      },
      delimiter: { type: 'string', pattern: '^[|,;\\t~^]$', description: 'never part of a value: there is no quoting' },
      recordType: closed(
        { column, ...Object.fromEntries(['header', 'detail', 'trailer'].map((name) => [name, literals.items])) },
        ['column', 'header', 'detail', 'trailer'],
        'which literal in which column tells header, detail and trailer apart',
      ),
      header: closed(
        {
          fileType: closed({ column, refresh: literals, update: literals }, ['column', 'refresh', 'update']),
          sequence: closed({ column }, ['column']),
          createdAt: closed({ column, format }, ['column', 'format']),
        },
        ['fileType', 'sequence', 'createdAt'],
      ),
      detail: closed(
        {
          columns: { ...column, description: 'how many columns every detail line has' },
          ...{
            mpxn: closed({ column }, ['column']),
            mpid: field,
            role: field,
            effectiveFrom: dateField,
            effectiveUntil: dateField,
          },
          attributes: {
            type: 'object',
            maxProperties: 20,
            propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' },
            additionalProperties: attributeField,
          },
          action: closed({ column, insert: literals, change: literals, remove: literals }, [
            ...['column', 'insert', 'change', 'remove'],
          ]),
        },
        ['columns', 'mpxn', 'mpid', 'effectiveFrom'],
      ),
      trailer: closed({ details: closed({ column }, ['column']), sequence: closed({ column }, ['column']) }, [
        'details',
      ]),
      maxRejectedShare: { type: 'number', minimum: 0, maximum: 1, description: '0 by default: one bad line holds' },
      response: { enum: ['ndjson', 'delimited'] },
    },
    [
      ...['name', 'title', 'fileNames', 'kind', 'source', 'delimiter', 'recordType'],
      ...['header', 'detail', 'trailer'],
    ],
  ),
};
