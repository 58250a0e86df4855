import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { invariant } from '../core/invariant.js';
import type { Caller, Role } from './roles.js';

/** Metadata key of what a route allows: a list of roles, or `public`. */
export const allowKey = 'anchorgate:allow';
export type Allowed = readonly Role[] | 'public';

/** The route answers callers that hold at least one of these roles. */
export function Allow(...allowed: readonly [Role, ...Role[]]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(allowKey, allowed), ApiBearerAuth(), ApiExtension('x-roles', [...allowed]));
}

/** The route answers anyone. Only for health, metrics, documentation and the development issuer. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(allowKey, 'public');
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before the body is read, from a verified token. */
    caller?: Caller;
  }
}

/** The caller of a route that is not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<{ readonly caller?: Caller }>();
  invariant(caller !== undefined, 'the guard lets nobody without a caller into a route that is not public');
  return caller;
});
