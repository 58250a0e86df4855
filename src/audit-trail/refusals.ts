import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Problem } from '../http/index.js';
import { actorOf } from './actor-of.js';
import { appendEntry } from './append-entry.js';
import type { AuditedAction } from './audited.js';
import { inTime } from './in-time.js';
import { masked } from './masked.js';
import { SignIns } from './sign-ins.js';

const faultsMax = 20;
/** Nothing was refused on its merits, and an entry for each would be a way around the limit. */
const tooMany = 429;

/** Entries of what was refused, whoever refused it: the guard, a pipe or the feature. */
@Injectable()
export class Refusals {
  readonly #log = new Logger('AuditTrail');

  constructor(
    private readonly dataSource: DataSource,
    private readonly signIns: SignIns,
  ) {}

  /**
   * Appends the entry of a request that was refused before anybody knew who sent it, or of one to a route that is
   * `@Audited`, in a transaction of its own. Never rejects: the refusal stands whether or not it can be noted, and that
   * it cannot is logged. Undefined: no entry is due.
   */
  note(request: FastifyRequest, problem: Problem): Promise<void> | undefined {
    if (request.is404 || problem.status >= 500 || problem.status === tooMany) return undefined;
    const isUnknown = request.caller === undefined && [401, 403].includes(problem.status);
    if (isUnknown) return this.signIns.refused(request, problem);
    const { audited } = request.routeOptions.config;
    return audited === undefined ? undefined : this.#append(request, problem, audited);
  }

  async #append(request: FastifyRequest, problem: Problem, audited: AuditedAction): Promise<void> {
    const faults = problem.errors.slice(0, faultsMax).map(({ code, pointer }) => ({ code, pointer: masked(pointer) }));
    try {
      const entry = this.dataSource.transaction((manager) =>
        appendEntry(manager, {
          ...{ actor: actorOf(request), action: audited.action, subject: subjectOf(request, audited) },
          ...{ outcome: 'refused', code: problem.code, reason: masked(problem.detail) },
          details: { status: problem.status, ...(faults.length === 0 ? {} : { errors: faults }) },
        }),
      );
      await inTime(entry);
    } catch (error) {
      this.#log.error(
        `AUDIT_ENTRY_MISSING: refusal \`${problem.code}\` of request \`${request.id}\`: ${String(error)}`,
      );
    }
  }
}

function subjectOf({ params, routeOptions }: FastifyRequest, { subject }: AuditedAction): string {
  const values = new Map<string, unknown>(Object.entries(Object(params) as object));
  const valueOf = (name: string): string => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (subject !== undefined) return masked(subject.replaceAll(/:(\w+)/g, (_all, name: string) => valueOf(name)));
  const names = (routeOptions.url ?? '').split('/').filter((part) => part.startsWith(':'));
  return masked(names.map((part) => valueOf(part.slice(1))).join('/'));
}
