import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.js';
import type { Given } from '../verb.js';
import { WrongUsage } from '../verb.js';

export type TokenSource =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'person'; readonly person: string };

/** Where the bearer token comes from: `--token-file`, `--as`, ANCHORGATE_TOKEN, in this order. @throws WrongUsage */
export function tokenSource(given: Given, io: Io): TokenSource {
  const file = given.text('token-file');
  const person = given.text('as');
  if (file !== undefined && person !== undefined) {
    throw new WrongUsage('found --token-file and --as; expected one of them');
  }
  if (file !== undefined) return { kind: 'token', token: wellFormed(readToken(resolve(io.folder, file), file), file) };
  if (person !== undefined) return { kind: 'person', person };
  const token = io.environment['ANCHORGATE_TOKEN']?.trim();
  if (token) return { kind: 'token', token: wellFormed(token, 'ANCHORGATE_TOKEN') };
  throw new WrongUsage(
    'found no token; set ANCHORGATE_TOKEN, give --token-file <file>, or on a development server --as author',
  );
}

function readToken(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new WrongUsage(`found no readable file \`${file}\`; expected one that holds a bearer token`);
  }
}

/** The form of RFC 6750. What was found is not told: it may be a token all the same. */
function wellFormed(token: string, where: string): string {
  if (/^[A-Za-z0-9._~+/-]+=*$/.test(token)) return token;
  throw new WrongUsage(`found something else than a bearer token in \`${where}\`; expected the token and nothing more`);
}
