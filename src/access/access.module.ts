import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Settings } from '../settings.js';
import { DevelopmentIssuerController } from './development-issuer.controller.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { RoleGuard } from './role-guard.js';
import { remoteIssuer } from './token-keys.js';
import { TokenVerifier } from './token-verifier.js';

/** Sign-in and roles for every route. */
@Global()
@Module({})
export class AccessModule {
  static with(settings: Settings): DynamicModule {
    const guard = { provide: APP_GUARD, useClass: RoleGuard };
    if (settings.issuerUrl !== null) {
      const verifier = new TokenVerifier(settings, remoteIssuer(settings.issuerUrl));
      return { module: AccessModule, providers: [guard, provided(verifier)], exports: [TokenVerifier] };
    }
    const issuer = new DevelopmentIssuer(settings.dataDirectory, settings.audience);
    return {
      module: AccessModule,
      controllers: [DevelopmentIssuerController],
      providers: [
        guard,
        { provide: DevelopmentIssuer, useValue: issuer },
        provided(new TokenVerifier(settings, issuer)),
      ],
      exports: [TokenVerifier],
    };
  }
}

const provided = (verifier: TokenVerifier) => ({ provide: TokenVerifier, useValue: verifier });
