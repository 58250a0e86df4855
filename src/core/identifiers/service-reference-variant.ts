declare const serviceReferenceVariant: unique symbol;
/** `6.15.1`. */
export type ServiceReferenceVariant = string & { readonly [serviceReferenceVariant]: true };
