import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SettingsWrong } from '../settings.js';
import type { Settings } from '../settings.js';
import { readRolesMap } from './claimed-roles.js';
import { ConsoleSessionsController } from './console-sessions/console-sessions.controller.js';
import { ConsoleSessions } from './console-sessions/console-sessions.js';
import { ConsoleSignInController } from './console-sessions/console-sign-in.controller.js';
import { consoleClientOf, IssuerSignIn } from './console-sessions/issuer-sign-in.js';
import { RefusedSignIns } from './console-sessions/refused-sign-ins.js';
import { SessionCookies } from './console-sessions/session-cookies.js';
import { ConsoleSignIn } from './console-sessions/sign-in-way.js';
import type { SignInWay } from './console-sessions/sign-in-way.js';
import { DevelopmentIssuerController } from './development-issuer.controller.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { GrantedRoles } from './granted-roles.js';
import { MutualTlsListener } from './mutual-tls/mutual-tls-listener.js';
import { readTlsMaterial } from './mutual-tls/tls-material.js';
import { RateLimits } from './rate-limits/rate-limits.js';
import { RoleGuard } from './role-guard.js';
import { remoteIssuer } from './token-keys.js';
import type { TokenKeys } from './token-keys.js';
import { TokenVerifier } from './token-verifier.js';

const exported = [TokenVerifier, GrantedRoles, RateLimits, MutualTlsListener, SessionCookies, RefusedSignIns];
const consoleControllers = [ConsoleSessionsController, ConsoleSignInController];

/** Sign-in and roles for every route. */
@Global()
@Module({})
export class AccessModule {
  /** @throws SettingsWrong when files that settings name do not say what they should; all faults at once */
  static with(settings: Settings): DynamicModule {
    const roles = readRolesMap(settings.rolesMap);
    const tls = settings.mtlsPort === null ? { material: null } : readTlsMaterial(settings);
    if ('faults' in roles || 'faults' in tls) {
      throw new SettingsWrong([roles, tls].flatMap((read) => ('faults' in read ? read.faults : [])));
    }
    const { map: rolesMap } = roles;
    const { audience, rolesClaim, issuerUrl } = settings;
    const granted = new GrantedRoles();
    const verifierOf = (keys: TokenKeys): TokenVerifier =>
      new TokenVerifier({ audience, rolesClaim, rolesMap }, keys, granted);
    const providers: readonly Provider[] = [
      { provide: APP_GUARD, useClass: RoleGuard },
      { provide: GrantedRoles, useValue: granted },
      { provide: MutualTlsListener, useValue: new MutualTlsListener(settings, tls.material) },
      { provide: SessionCookies, useValue: new SessionCookies(settings.consoleUrl?.startsWith('https:') === true) },
      ...[RateLimits, ConsoleSessions, RefusedSignIns],
    ];
    if (issuerUrl !== null) {
      const verifier = { provide: TokenVerifier, useValue: verifierOf(remoteIssuer(issuerUrl)) };
      return {
        module: AccessModule,
        controllers: consoleControllers,
        providers: [...providers, verifier, { provide: ConsoleSignIn, useValue: new ConsoleSignIn(wayOf(settings)) }],
        exports: exported,
      };
    }
    const issuer = new DevelopmentIssuer(settings.dataDirectory, audience);
    return {
      module: AccessModule,
      controllers: [DevelopmentIssuerController, ...consoleControllers],
      providers: [
        ...providers,
        { provide: DevelopmentIssuer, useValue: issuer },
        { provide: TokenVerifier, useValue: verifierOf(issuer) },
        { provide: ConsoleSignIn, useValue: new ConsoleSignIn({ kind: 'development', issuer }) },
      ],
      exports: exported,
    };
  }
}

/** With an issuer, the console is its client, or nobody signs in to it. */
function wayOf(settings: Settings): SignInWay {
  const client = consoleClientOf(settings);
  return client === undefined ? { kind: 'not-configured' } : { kind: 'issuer', issuer: new IssuerSignIn(client) };
}
