import { readSettings, SettingsWrong } from '../../src/settings.js';
import { settingsTable } from '../../src/settings-table.js';

const least = { DATABASE_URL: 'postgres://ann:secret@db.example:5432/gate' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings({ ...least, ...environment });
    return [];
  } catch (error) {
    if (error instanceof SettingsWrong) return error.faults;
    throw error;
  }
}

describe('a setting that is wrong', () => {
  it.each([
    ['NODE_ENV', 'prod'],
    ['HOST', 'not a host'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://secret@host/name'],
    ['DATABASE_URL', 'postgres://secret@host'],
    ['DATABASE_POOL_SIZE', '1'],
    ['MIGRATE', 'yes'],
    ['RULES_DIR', '   '],
    ['DATA_DIR', ' '],
    ['ISSUER_URL', 'http://issuer.example'],
    ['ISSUER_URL', 'issuer'],
    ['AUDIENCE', 'two words'],
    ['ROLES_CLAIM', 'a..b'],
    ['CONSOLE_URL', 'http://console.example'],
    ['CONSOLE_URL', 'https://console.example/console'],
    ['CONSOLE_URL', 'https://ann:secret@console.example'],
    ['CONSOLE_CLIENT_ID', 'two words'],
    ['CONSOLE_CLIENT_SECRET', ' '],
    ['CONSOLE_SCOPE', 'profile'],
    ['CONSOLE_SCOPE', 'openid  profile'],
    ['MTLS_PORT', '-1'],
    ['MTLS_HOST', 'not a host'],
    ['MTLS_KEY_FILE', ' '],
    ['RATE_LIMIT_PER_SECOND', '0'],
    ['MANAGEMENT_RATE_LIMIT_PER_SECOND', '1.5'],
    ['EVALUATION_RULE_SET', 'Not A Name'],
    ['SECOND_OPINION_SHARE', '1.5'],
    ['SECOND_OPINION_SHARE', '.5'],
    ['BODY_LIMIT_BYTES', '10'],
    ['LOG_LEVEL', 'loud'],
  ])('is refused by name: %s, and its value is not printed', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}: (not set; )?expected `));
    expect(faults[0]).not.toContain(`\`${value}\``);
    expect(faults[0]).not.toContain('secret');
  });

  it('is reported together with every other', () => {
    const faults = faultsOf({ PORT: 'x', HOST: 'y z', LOG_LEVEL: 'z', DATABASE_URL: 'q' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['HOST', 'PORT', 'DATABASE_URL', 'LOG_LEVEL']);
  });

  it('is one that is missing and has no default', () => {
    expect(() => readSettings({})).toThrow(/^DATABASE_URL: not set/);
  });
});

describe('without an issuer', () => {
  it('production does not start', () => {
    expect(faultsOf({ NODE_ENV: 'production' })[0]).toMatch(/^ISSUER_URL: not set/);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1'])('nothing starts on %s, which others can reach', (host) => {
    expect(faultsOf({ HOST: host })[0]).toMatch(
      /^ISSUER_URL: not set; the development issuer listens on loopback only/,
    );
  });

  it.each(['127.0.0.1', '::1', 'localhost', '127.8.9.1'])('development starts on %s', (host) => {
    expect(faultsOf({ HOST: host })).toEqual([]);
  });
});

describe('signing in to the console', () => {
  const issuer = { ISSUER_URL: 'https://issuer.example' };
  const namesOf = (environment: Record<string, string>) => faultsOf(environment).map((fault) => fault.split(':')[0]);

  it('is refused with a client of no issuer, without an address, or with the secret of no client', () => {
    const client = { CONSOLE_CLIENT_ID: 'console' };
    expect(namesOf({ ...client, CONSOLE_URL: 'https://console.example' })).toEqual(['CONSOLE_CLIENT_ID']);
    expect(namesOf({ ...issuer, ...client })).toEqual(['CONSOLE_URL']);
    const faults = faultsOf({ ...issuer, CONSOLE_CLIENT_SECRET: 'a secret value' });
    expect(faults).toEqual([expect.stringMatching(/^CONSOLE_CLIENT_ID: not set/)]);
    expect(faults[0]).not.toContain('a secret value');
  });

  it('is refused in production where browsers would come by plain http', () => {
    const plain = { ...issuer, NODE_ENV: 'production', CONSOLE_URL: 'http://127.0.0.1:3000' };
    expect(namesOf(plain)).toEqual(['CONSOLE_URL']);
    expect(namesOf({ ...plain, NODE_ENV: 'development' })).toEqual([]);
  });

  it('may be left out: the service starts with an issuer alone', () => {
    expect(namesOf({ ...issuer, NODE_ENV: 'production' })).toEqual([]);
    expect(namesOf({ ...issuer, CONSOLE_URL: 'https://console.example' })).toEqual([]);
  });

  it('takes an address with a slash at its end for the same', () => {
    const settings = readSettings({ ...least, ...issuer, CONSOLE_URL: 'https://console.example/' });
    expect(settings).toMatchObject({ consoleUrl: 'https://console.example', consoleScope: 'openid' });
  });
});

describe('a port for machines', () => {
  it('is refused without each of the files that it needs, by name', () => {
    const names = (environment: Record<string, string>) =>
      faultsOf({ MTLS_PORT: '8443', ...environment }).map((fault) => fault.split(':')[0]);
    expect(names({})).toEqual(['MTLS_CERTIFICATE_FILE', 'MTLS_KEY_FILE', 'MTLS_CA_FILE', 'MTLS_CLIENTS_FILE']);
    expect(names({ MTLS_KEY_FILE: 'a', MTLS_CA_FILE: 'b', MTLS_CRL_FILE: 'c' })).toEqual([
      'MTLS_CERTIFICATE_FILE',
      'MTLS_CLIENTS_FILE',
    ]);
  });
});

describe('settings', () => {
  it('have the defaults that are documented', () => {
    expect(readSettings(least)).toMatchObject({
      ...{ environment: 'development', host: '127.0.0.1', port: 3_000, migrate: true, issuerUrl: null },
      ...{ audience: 'anchorgate', rolesClaim: 'roles', evaluationRuleSet: 'smets1-critical-commands' },
      ...{ trustAnchorsDirectory: null, secondOpinionShare: 0.01, logLevel: 'info' },
      ...{ rolesMap: null, mtlsPort: null, rateLimitPerSecond: 10_000, managementRateLimitPerSecond: 20 },
    });
  });

  it('take an empty variable as not set', () => {
    expect(readSettings({ ...least, PORT: '', ISSUER_URL: '' })).toMatchObject({ port: 3_000, issuerUrl: null });
  });

  it('start in production with an issuer, on any address', () => {
    const environment = { NODE_ENV: 'production', HOST: '0.0.0.0', ISSUER_URL: 'https://issuer.example/realm' };
    expect(faultsOf(environment)).toEqual([]);
  });

  it('say each what it means', () => {
    for (const { name, meaning } of Object.values(settingsTable))
      expect([name, meaning]).toEqual([name, expect.stringMatching(/.{10}/)]);
  });
});
