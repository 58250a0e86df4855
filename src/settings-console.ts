import { anyText, matching, origin, whenSet } from './settings-parsers.js';

/** How people sign in to the web console; a part of `settingsTable`. */
export const consoleSettings = {
  consoleUrl: {
    name: 'CONSOLE_URL',
    meaning:
      'public address of this service as browsers see it, without a path; none by default: the console signs in with the development issuer only',
    default: '',
    parse: whenSet(origin),
  },
  consoleClientId: {
    name: 'CONSOLE_CLIENT_ID',
    meaning: 'what the issuer calls the console as its client; none by default: nobody signs in to it with the issuer',
    default: '',
    parse: whenSet(matching(/^[\x21-\x7e]+$/, 'a text without spaces')),
  },
  consoleClientSecret: {
    name: 'CONSOLE_CLIENT_SECRET',
    meaning: 'secret of that client; none by default: a public client, with PKCE alone',
    default: '',
    parse: whenSet(anyText),
  },
  consoleScope: {
    name: 'CONSOLE_SCOPE',
    meaning:
      'scopes that the console asks the issuer for, `openid` among them; `offline_access` renews sessions where the issuer wants it',
    default: 'openid',
    parse: matching(
      /^(?=(.* )?openid( |$))[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/,
      'scopes with one space between them, `openid` among them',
    ),
  },
} as const;

/** What of these settings does not go together; each fault names its setting. */
export function consoleFaults(values: Readonly<Record<string, unknown>>): readonly string[] {
  const { consoleUrl: url, consoleClientId: clientId, consoleClientSecret: secret } = consoleSettings;
  const faults: string[] = [];
  const isClient = typeof values['consoleClientId'] === 'string';
  if (isClient && values['issuerUrl'] === null) {
    faults.push(`${clientId.name}: expected not to be set without \`ISSUER_URL\`, whose client it names`);
  }
  if (isClient && values['consoleUrl'] === null) {
    faults.push(`${url.name}: not set; \`${clientId.name}\` needs ${url.meaning}`);
  }
  if (typeof values['consoleClientSecret'] === 'string' && values['consoleClientId'] === null) {
    faults.push(`${clientId.name}: not set; \`${secret.name}\` needs ${clientId.meaning}`);
  }
  const isPlain = typeof values['consoleUrl'] === 'string' && values['consoleUrl'].startsWith('http:');
  if (isPlain && values['environment'] === 'production') {
    faults.push(
      `${url.name}: expected an \`https://\` address: \`NODE_ENV=production\` keeps sessions in secure cookies only`,
    );
  }
  return faults;
}
