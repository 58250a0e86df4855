import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../http/index.js';
import { isLoopback } from '../settings-parsers.js';
import { Public } from './allow.js';
import { DevelopmentIssuer, people } from './development-issuer.js';
import type { Person } from './development-issuer.js';

/** Exists only while no issuer is configured. */
@ApiExcludeController()
@Controller('dev')
export class DevelopmentIssuerController {
  constructor(private readonly issuer: DevelopmentIssuer) {}

  @Public()
  @Post('token')
  @HttpCode(200)
  async token(@Headers('host') host: string | undefined, @Body() body: unknown): Promise<unknown> {
    // A page of another site can resolve its own name to loopback, but it cannot send our name as `Host`.
    if (!isLoopback((host ?? '').replace(/:\d+$/, ''))) {
      throw new Problem(403, 'ROLE_NOT_ALLOWED', 'the development issuer answers to a loopback address only');
    }
    const person = personIn(body);
    if (person === undefined) {
      const detail = `expected \`person\` to be one of ${Object.keys(people)
        .map((name) => `\`${name}\``)
        .join(', ')}`;
      throw new Problem(400, 'BODY_INVALID', detail, [{ code: 'PERSON_UNKNOWN', pointer: '/person', detail }]);
    }
    const token = await this.issuer.tokenFor(person, Date.now());
    return { access_token: token, token_type: 'Bearer', roles: [people[person]] };
  }
}

function personIn(body: unknown): Person | undefined {
  const named = typeof body === 'object' && body !== null && 'person' in body ? body.person : undefined;
  return Object.keys(people).find((name): name is Person => name === named);
}
