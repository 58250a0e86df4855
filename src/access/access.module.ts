import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SettingsWrong } from '../settings.js';
import type { Settings } from '../settings.js';
import { readRolesMap } from './claimed-roles.js';
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

const exported = [TokenVerifier, GrantedRoles, RateLimits, MutualTlsListener];

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
      RateLimits,
    ];
    if (issuerUrl !== null) {
      const verifier = { provide: TokenVerifier, useValue: verifierOf(remoteIssuer(issuerUrl)) };
      return { module: AccessModule, providers: [...providers, verifier], exports: exported };
    }
    const issuer = new DevelopmentIssuer(settings.dataDirectory, audience);
    return {
      module: AccessModule,
      controllers: [DevelopmentIssuerController],
      providers: [
        ...providers,
        { provide: DevelopmentIssuer, useValue: issuer },
        { provide: TokenVerifier, useValue: verifierOf(issuer) },
      ],
      exports: exported,
    };
  }
}
