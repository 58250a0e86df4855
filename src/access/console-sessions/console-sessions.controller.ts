import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeJwt } from 'jose';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyPipe, Problem } from '../../http/index.js';
import { isLoopback } from '../../settings-parsers.js';
import { Public } from '../allow.js';
import { people } from '../development-issuer.js';
import type { DevelopmentIssuer, Person } from '../development-issuer.js';
import { issuerUnavailable } from '../token-keys.js';
import { ConsoleSessionDto, ConsoleSignedOutDto, ConsoleSignInAskedDto } from './console-session.dto.js';
import { ConsoleSessions, subjectOf } from './console-sessions.js';
import type { IssuedTokens, IssuerSignIn } from './issuer-sign-in.js';
import { isFromOwnPage, SessionCookies } from './session-cookies.js';
import { SignInFailed } from './sign-in-failure.js';
import { ConsoleSignIn } from './sign-in-way.js';

/** The session of a browser: what it is, how it begins on a development service, how it goes on and ends. */
@ApiTags('Console')
@Public()
@Controller('console/session')
export class ConsoleSessionsController {
  constructor(
    private readonly sessions: ConsoleSessions,
    private readonly cookies: SessionCookies,
    private readonly signIns: ConsoleSignIn,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is signed in to the console here, and how one signs in' })
  @ApiOkResponse({ type: ConsoleSessionDto })
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleSessionDto> {
    void reply.header('cache-control', 'no-store');
    return await this.sessions.of(request.headers);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in to the console as one of the people of a development service' })
  @ApiOkResponse({ type: ConsoleSessionDto })
  async signIn(
    @Req() request: FastifyRequest,
    @Body(bodyPipe) { person }: ConsoleSignInAskedDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleSessionDto> {
    refuseForeign(request);
    const { way } = this.signIns;
    if (way.kind !== 'development') throw new Problem(404, 'ROUTE_NOT_FOUND', 'people sign in with the issuer here');
    refuseOtherHosts(request);
    const named = personCalled(person);
    if (named === undefined) {
      const detail = 'expected `person` to be one of those that `GET /console/session` lists';
      throw new Problem(400, 'BODY_INVALID', detail, [{ code: 'PERSON_UNKNOWN', pointer: '/person', detail }]);
    }
    return await this.#begin(reply, way.issuer, named);
  }

  @Post('renewal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on with the session: a new access token for the same person' })
  @ApiOkResponse({ type: ConsoleSessionDto })
  async renew(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleSessionDto> {
    refuseForeign(request);
    void reply.header('cache-control', 'no-store');
    const { way } = this.signIns;
    if (way.kind === 'issuer') return await this.#renewWith(way.issuer, request, reply);
    if (way.kind === 'not-configured') throw notRenewed('the console has no sign-in here');
    refuseOtherHosts(request);
    const { person } = await this.sessions.of(request.headers);
    const named = person === null ? undefined : personCalled(person);
    if (named === undefined) throw notRenewed('the session has ended');
    return await this.#begin(reply, way.issuer, named);
  }

  @Delete()
  @ApiOperation({ summary: 'Sign out of the console' })
  @ApiOkResponse({ type: ConsoleSignedOutDto })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleSignedOutDto> {
    refuseForeign(request);
    void reply.header('set-cookie', this.cookies.forgetSession()).header('cache-control', 'no-store');
    const { way } = this.signIns;
    if (way.kind !== 'issuer') return { signedOut: true, endSessionUrl: null };
    const kept = this.cookies.renewalOf(request.headers);
    if (kept !== undefined) await way.issuer.revoke(kept.refreshToken);
    return { signedOut: true, endSessionUrl: await way.issuer.endSessionAddress() };
  }

  async #begin(reply: FastifyReply, issuer: DevelopmentIssuer, person: Person): Promise<ConsoleSessionDto> {
    const token = await issuer.tokenFor(person, Date.now());
    const cookies = this.cookies.keepToken(token, decodeJwt(token).exp ?? 0, Date.now());
    void reply.header('set-cookie', cookies).header('cache-control', 'no-store');
    return await this.sessions.describe(token, false);
  }

  /** INVARIANT: a refresh token that somebody planted never turns the person at the screen into another. */
  #refuseOtherPerson(renewed: string | undefined, person: string, reply: FastifyReply): void {
    if (renewed === person) return;
    void reply.header('set-cookie', this.cookies.forgetRenewal());
    throw notRenewed('the issuer renewed the session of somebody else');
  }

  async #renewWith(issuer: IssuerSignIn, request: FastifyRequest, reply: FastifyReply): Promise<ConsoleSessionDto> {
    const kept = this.cookies.renewalOf(request.headers);
    if (kept === undefined) throw notRenewed('the issuer gave nothing to renew the session with');
    try {
      const tokens: IssuedTokens = await issuer.renew(kept.refreshToken);
      this.#refuseOtherPerson(subjectOf(tokens.access), kept.person, reply);
      // The old refresh token may be worth nothing now, whatever becomes of the access token.
      void reply.header('set-cookie', this.sessions.renewalCookies(tokens));
      void reply.header('set-cookie', await this.sessions.tokenCookies(tokens));
      return await this.sessions.describe(tokens.access, true);
    } catch (error) {
      if (!(error instanceof SignInFailed)) throw error;
      if (error.code === 'ISSUER_UNAVAILABLE') throw issuerUnavailable('it did not renew the session', error);
      void reply.header('set-cookie', this.cookies.forgetRenewal());
      throw notRenewed(`the issuer did not renew the session: \`${error.code}\``);
    }
  }
}

/** INVARIANT (no other page speaks for a person): also where no cookie is needed, so that nobody is signed in unasked. */
function refuseForeign(request: FastifyRequest): void {
  if (isFromOwnPage(request.headers)) return;
  throw new Problem(403, 'PAGE_FOREIGN', 'expected `Sec-Fetch-Site: same-origin`; use the console of this service');
}

/** A page of another site can resolve its own name to loopback, but it cannot send our name as `Host`. */
function refuseOtherHosts(request: FastifyRequest): void {
  if (isLoopback((request.headers.host ?? '').replace(/:\d+$/, ''))) return;
  throw new Problem(403, 'ROLE_NOT_ALLOWED', 'the development issuer answers to a loopback address only');
}

const personCalled = (person: string): Person | undefined =>
  Object.keys(people).find((name): name is Person => name === person);

function notRenewed(why: string): Problem {
  return new Problem(401, 'SESSION_NOT_RENEWED', `${why}; sign in again`, [], { 'WWW-Authenticate': 'Bearer' });
}
