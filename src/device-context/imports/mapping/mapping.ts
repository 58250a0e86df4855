import type { RegistrationKind } from '../../registration.entity.js';

export const dateFormats = ['instant', 'date-utc', 'date-london'] as const;
export type DateFormat = (typeof dateFormats)[number];
export const attributeForms = ['text', 'number', 'boolean'] as const;

/** Where a value stands: in a column, counted from 1, or the same in every line. */
export interface FieldSource {
  readonly column?: number;
  readonly constant?: string;
  /** What stands in the file to what it means; only these are accepted then. */
  readonly codes?: Readonly<Record<string, string>>;
}
export interface DateField extends FieldSource {
  readonly format: DateFormat;
}
export interface AttributeField extends FieldSource {
  readonly form?: (typeof attributeForms)[number];
}

/** What a file of one sender looks like. Empty optional columns state nothing. */
export interface Mapping {
  readonly name: string;
  readonly title: string;
  /** Which files of the drop folder: `*` stands for any characters. */
  readonly fileNames: string;
  readonly kind: RegistrationKind;
  /** Recorded with every registration: the same for all files, or a column of the header after a prefix. */
  readonly source: { readonly constant: string } | { readonly headerColumn: number; readonly prefix: string };
  readonly delimiter: string;
  readonly recordType: {
    readonly column: number;
    readonly header: string;
    readonly detail: string;
    readonly trailer: string;
  };
  readonly header: {
    readonly fileType: {
      readonly column: number;
      readonly refresh: readonly string[];
      readonly update: readonly string[];
    };
    readonly sequence: { readonly column: number };
    readonly createdAt: { readonly column: number; readonly format: DateFormat };
  };
  readonly detail: {
    readonly columns: number;
    readonly mpxn: { readonly column: number };
    readonly mpid: FieldSource;
    readonly role?: FieldSource;
    readonly effectiveFrom: DateField;
    readonly effectiveUntil?: DateField;
    readonly attributes?: Readonly<Record<string, AttributeField>>;
    readonly action?: {
      readonly column: number;
      readonly insert: readonly string[];
      readonly change: readonly string[];
      readonly remove: readonly string[];
    };
  };
  readonly trailer: { readonly details: { readonly column: number }; readonly sequence?: { readonly column: number } };
  /** Past this share of rejected lines a file is held. */
  readonly maxRejectedShare?: number;
  readonly response?: 'ndjson' | 'delimited';
}
