import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** A setting's value, or what was expected instead; a fault never repeats the text. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

export const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (text: string): Parsed<T> => {
    const value = values.find((candidate) => candidate === text);
    return value === undefined
      ? { fault: `expected one of ${values.map((value) => `\`${value}\``).join(', ')}` }
      : { value };
  };

export const integer =
  (least: number, most: number) =>
  (text: string): Parsed<number> => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
    return value >= least && value <= most ? { value } : { fault: `expected an integer from ${least} to ${most}` };
  };

export const share = (text: string): Parsed<number> =>
  /^(0(\.\d+)?|1(\.0+)?)$/.test(text) ? { value: Number(text) } : { fault: 'expected a number from 0 to 1' };

export const matching =
  (pattern: RegExp, expected: string) =>
  (text: string): Parsed<string> =>
    pattern.test(text) ? { value: text } : { fault: `expected ${expected}` };

export const folder = (text: string): Parsed<string> =>
  text.trim() === '' || text.includes('\0') ? { fault: 'expected the path of a folder' } : { value: resolve(text) };

export const file = (text: string): Parsed<string> =>
  text.trim() === '' || text.includes('\0') ? { fault: 'expected the path of a file' } : { value: resolve(text) };

export const address = (text: string): Parsed<string> =>
  isIP(text) !== 0 || text === 'localhost' ? { value: text } : { fault: 'expected an IP address or `localhost`' };

export const anyText = (text: string): Parsed<string> =>
  text.trim() === '' ? { fault: 'expected a text' } : { value: text };

export const onOrOff = (text: string): Parsed<boolean> =>
  text === 'on' || text === 'off' ? { value: text === 'on' } : { fault: 'expected `on` or `off`' };

export const whenSet =
  <T>(parse: (text: string) => Parsed<T>) =>
  (text: string): Parsed<T | null> =>
    text === '' ? { value: null } : parse(text);

export function databaseUrl(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const fits = url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
  return fits ? { value: text } : { fault: 'expected `postgres://user:password@host:port/database`' };
}

export function issuerUrl(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const fits = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  return fits ? { value: text } : { fault: 'expected an `https://` address (`http://` on loopback only)' };
}

/** Scheme, host and port of a web address that has nothing else. */
export function origin(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isBare = url !== null && [url.origin, `${url.origin}/`].includes(text);
  return url !== null && isBare && 'value' in issuerUrl(text)
    ? { value: url.origin }
    : { fault: 'expected an `https://` address without a path (`http://` on loopback only)' };
}

/** Of a rule set. */
export const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a host name or address reaches this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
