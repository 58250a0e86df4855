import { Injectable } from '@nestjs/common';
import type { Role } from './roles.js';

/** Roles granted in the service, beside those that the issuer's claims name. In memory; who keeps them fills it. */
@Injectable()
export class GrantedRoles {
  #byPerson: ReadonlyMap<string, readonly Role[]> = new Map();

  /** @param person - `sub` of the person's tokens */
  of(person: string): readonly Role[] {
    return this.#byPerson.get(person) ?? [];
  }

  /** All grants anew. Call `TokenVerifier.forgetCallers()` afterwards: remembered callers hold the roles of before. */
  replaceAll(grants: ReadonlyMap<string, readonly Role[]>): void {
    this.#byPerson = new Map(grants);
  }
}
