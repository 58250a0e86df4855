import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentIssuer } from './development-issuer.js';
import { TokenVerifier } from './token-verifier.js';

let directory: string;
beforeEach(() => (directory = join(mkdtempSync(join(tmpdir(), 'anchorgate-')), 'below')));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const verifierOf = (issuer: DevelopmentIssuer, audience = 'gate'): TokenVerifier =>
  new TokenVerifier({ audience, rolesClaim: 'roles', rolesMap: null }, issuer);

describe('the development issuer', () => {
  it('is not believed for another audience', async () => {
    const issuer = new DevelopmentIssuer(directory, 'gate');
    const token = await issuer.tokenFor('author', Date.now());
    await expect(verifierOf(issuer, 'other').verify(token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('is not believed eight hours later', async () => {
    const issuer = new DevelopmentIssuer(directory, 'gate');
    const old = await issuer.tokenFor('author', Date.now() - 8 * 3_600_000 - 10_000);
    await expect(verifierOf(issuer).verify(old)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('has one key for replicas that start at once and for a restart', async () => {
    const [one, other] = [new DevelopmentIssuer(directory, 'gate'), new DevelopmentIssuer(directory, 'gate')];
    const token = await one.tokenFor('auditor', Date.now());
    const later = new DevelopmentIssuer(directory, 'gate');
    for (const issuer of [one, other, later]) {
      expect(await verifierOf(issuer).verify(token)).toEqual({ subject: 'auditor', roles: ['auditor'] });
    }
    expect(readdirSync(directory)).toEqual(['development-issuer.jwk']);
  });

  it('keeps its key to itself', async () => {
    await new DevelopmentIssuer(directory, 'gate').tokenFor('feed', Date.now());
    expect(statSync(join(directory, 'development-issuer.jwk')).mode & 0o777).toBe(0o600);
  });
});
