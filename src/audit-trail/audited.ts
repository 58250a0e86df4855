import { RouteConfig } from '@nestjs/platform-fastify';

/** What the audit trail calls that which a route does, and what it does it to. */
export interface AuditedAction {
  readonly action: string;
  /** `role-change/:id`: parameters of the path by name; without it the parameters, joined by `/`. */
  readonly subject?: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `@Audited(…)`: every refusal of this route is an entry of the audit trail. */
    readonly audited?: AuditedAction;
  }
}

/**
 * Every refusal of this route becomes an entry of the audit trail, be it by its role, by its body or by its rules. That
 * something was done is an entry of whoever does it, in the transaction that does it (`appendEntry`).
 * @param action - as in `TrailEntry`: `version-approved`
 * @param subject - `role-change/:id`; the parameters of the path, joined by `/`, when absent
 */
export function Audited(action: string, subject?: string): MethodDecorator {
  const audited: AuditedAction = subject === undefined ? { action } : { action, subject };
  return RouteConfig({ audited });
}
