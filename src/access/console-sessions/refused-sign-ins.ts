import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../http/index.js';

/** As the problem filter has it: never rejects; undefined when nothing is to be noted. */
type NoteRefusal = (request: FastifyRequest, problem: Problem) => Promise<void> | undefined;

/**
 * Who is told of sign-ins that were refused and answered with a page instead of a problem: the audit trail, which
 * knows this feature, so that this feature cannot know it.
 */
export class RefusedSignIns {
  #note: NoteRefusal = () => undefined;

  tell(note: NoteRefusal): void {
    this.#note = note;
  }

  async note(request: FastifyRequest, problem: Problem): Promise<void> {
    await this.#note(request, problem);
  }
}
