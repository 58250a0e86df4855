/** A sign-in that has begun, kept by the browser in a cookie until the issuer sends the person back. */
export interface SignInFlow {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: without it the code is worth nothing to whoever reads it on the way. */
  readonly verifier: string;
  /** Where in the console the person goes then. */
  readonly to: string;
}

const pathMaxLength = 2_000;
/** Any host does: only paths below it are given out. */
const here = 'http://here.invalid';

/**
 * A path below `/console`, normalised; undefined for anything that leads a browser elsewhere: another scheme, host
 * (`//host`, and `\` which browsers take for `/`) or a path that climbs out.
 */
export function consolePath(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > pathMaxLength) return undefined;
  if (!text.startsWith('/') || text.startsWith('//') || !/^[\x21-\x5b\x5d-\x7e]+$/.test(text)) return undefined;
  if (!URL.canParse(text, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, here);
  const isBelow = pathname === '/console' || pathname.startsWith('/console/');
  return origin === here && isBelow ? `${pathname}${search}${hash}` : undefined;
}

export const flowText = (flow: SignInFlow): string => JSON.stringify(flow);

/** What a browser kept; undefined when it is not what it was given. */
export function parseFlow(text: string | undefined): SignInFlow | undefined {
  if (text === undefined) return undefined;
  const read = new Map(Object.entries(Object(json(text)) as Readonly<Record<string, unknown>>));
  const [state, nonce, verifier] = ['state', 'nonce', 'verifier'].map((name) => read.get(name));
  const to = consolePath(read.get('to'));
  const isWhole = typeof state === 'string' && typeof nonce === 'string' && typeof verifier === 'string';
  return isWhole && to !== undefined ? { state, nonce, verifier, to } : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A browser may send anything as a cookie.
    return undefined;
  }
}
