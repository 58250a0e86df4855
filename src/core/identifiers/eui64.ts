declare const eui64: unique symbol;
/** Canonical: `90-B3-D5-1F-30-02-00-00`, upper case with dashes. */
export type Eui64 = string & { readonly [eui64]: true };
