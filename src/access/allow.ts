import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invariant } from '../core/invariant.js';
import type { Actor, Caller, Role } from './roles.js';

/** Metadata key of what a route allows: a list of roles, or `public`. */
export const allowKey = 'anchorgate:allow';
export type Allowed = readonly Role[] | 'public';

/** The route answers callers that hold at least one of these roles. */
export function Allow(...allowed: readonly [Role, ...Role[]]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(allowKey, allowed), ApiBearerAuth(), ApiExtension('x-roles', [...allowed]));
}

/** The route answers anyone. Only for health, metrics, documentation and signing in. */
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

/** The caller with the request that he sent, as the audit trail names him. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { caller, ip, id } = request;
  invariant(caller !== undefined, 'the guard lets nobody without a caller into a route that is not public');
  return { person: caller.subject, roles: caller.roles, address: ip, httpRequestId: id };
});
