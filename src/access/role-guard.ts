import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../http/index.js';
import { allowKey } from './allow.js';
import type { Allowed } from './allow.js';
import { tokenMissing } from './bearer.js';
import { ticked } from './claimed-roles.js';
import type { Caller } from './roles.js';

/** Denies by default: a route that names neither a role nor `@Public()` answers nobody. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(allowKey, targets) ?? [];
    if (allowed === 'public') return true;
    const { caller } = context.switchToHttp().getRequest<{ readonly caller?: Caller }>();
    if (caller === undefined) throw tokenMissing();
    if (allowed.some((role) => caller.roles.includes(role))) return true;
    const wanted = allowed.length === 0 ? 'no role may use this endpoint' : `expected one of ${ticked(allowed)}`;
    const held = caller.roles.length === 0 ? 'no role' : ticked(caller.roles);
    throw new Problem(403, 'ROLE_NOT_ALLOWED', `\`${caller.subject}\` holds ${held}; ${wanted}`);
  }
}
