declare const serviceReferenceVariant: unique symbol;
/** `6.15.1`. */
export type ServiceReferenceVariant = string & { readonly [serviceReferenceVariant]: true };

const variantPattern = /^[1-9][0-9]?\.[1-9][0-9]?(?:\.[1-9][0-9]?)?$/;

/**
 * Reads a service reference variant: two or three numbers of one or two digits, `11.3` or `6.15.1`.
 * @returns undefined for any other text; whether the variant exists is a matter for rules
 */
export function parseServiceReferenceVariant(text: unknown): ServiceReferenceVariant | undefined {
  if (typeof text !== 'string' || !variantPattern.test(text)) return undefined;
  return text as ServiceReferenceVariant;
}

/** The service reference of a variant, its first two parts: `6.15` of `6.15.1`. */
export function serviceReferenceOf(variant: ServiceReferenceVariant): string {
  return variant.split('.', 2).join('.');
}
