import { Controller, Get, HttpCode, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../http/index.js';
import { Public } from '../allow.js';
import { RateLimits } from '../rate-limits/rate-limits.js';
import { ConsoleSessions } from './console-sessions.js';
import type { IssuerSignIn } from './issuer-sign-in.js';
import { RefusedSignIns } from './refused-sign-ins.js';
import { SessionCookies } from './session-cookies.js';
import { SignInFailed } from './sign-in-failure.js';
import { consolePath, flowText, parseFlow } from './sign-in-flow.js';
import { ConsoleSignIn } from './sign-in-way.js';

const text = { type: String, required: false } as const;

/** The way to the issuer and back. Browsers come here by themselves, so every answer leads to a page. */
@ApiTags('Console')
@Public()
@Controller('console')
export class ConsoleSignInController {
  constructor(
    private readonly sessions: ConsoleSessions,
    private readonly cookies: SessionCookies,
    private readonly signIns: ConsoleSignIn,
    private readonly limits: RateLimits,
    private readonly refused: RefusedSignIns,
  ) {}

  @Get('sign-in')
  @HttpCode(303)
  @ApiOperation({ summary: 'Go to the issuer’s page to sign in to the console' })
  @ApiQuery({
    ...text,
    name: 'to',
    description: 'where to go then: a path below `/console`, by default its first page',
  })
  @ApiResponse({ status: 303, description: 'The issuer’s page; `/console/sign-in-failed` while it cannot be reached.' })
  async begin(
    @Query('to') to: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const issuer = this.#issuer();
    const path = to === undefined ? '/console/' : consolePath(to);
    if (path === undefined) {
      const detail = 'expected `to` to be a path below `/console`';
      throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PATH_FOREIGN', pointer: '?to', detail }]);
    }
    try {
      const { address, flow } = await issuer.begin(path);
      const kept = this.cookies.keepFlow(flowText(flow), flow.state, request.headers);
      goTo(reply, address.href).header('set-cookie', kept);
    } catch (error) {
      if (!(error instanceof SignInFailed)) throw error;
      goTo(reply, failedPage(error));
    }
  }

  @Get('signed-in')
  @HttpCode(303)
  @ApiOperation({ summary: 'Come back from the issuer’s page' })
  @ApiQuery({ ...text, name: 'code' })
  @ApiQuery({ ...text, name: 'state' })
  @ApiQuery({ ...text, name: 'error', description: 'instead of a code, when the issuer refuses (RFC 6749)' })
  @ApiResponse({
    status: 303,
    description: 'The console; `/console/sign-in-failed?code=…` when the sign-in is refused.',
  })
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const issuer = this.#issuer();
    const address = request.raw.socket.remoteAddress;
    const refusal = this.limits.refuseSignIn(address);
    if (refusal !== undefined) throw refusal;
    const at = request.url.indexOf('?');
    const query = at < 0 ? '' : request.url.slice(at);
    const state = new URLSearchParams(query).get('state');
    const flow = parseFlow(this.cookies.flowOf(request.headers, state));
    try {
      if (flow === undefined) throw new SignInFailed('STATE_UNKNOWN');
      const tokens = await issuer.finish(query, flow);
      // Of another sign-in before this one, nothing is left.
      const renewal =
        tokens.refresh === undefined ? this.cookies.forgetRenewal() : this.sessions.renewalCookies(tokens);
      const kept = await this.sessions.tokenCookies(tokens);
      goTo(reply, flow.to).header('set-cookie', [...kept, ...renewal, ...this.cookies.forgetFlow(flow.state)]);
    } catch (error) {
      if (!(error instanceof SignInFailed)) throw error;
      if (error.code !== 'ISSUER_UNAVAILABLE') {
        // Any page can send a browser here with a state that nobody has: that uses up nobody's tries.
        if (error.code !== 'STATE_UNKNOWN') this.limits.countFailedSignIn(address);
        // Of our own verifier the trail says why; what the issuer wrote is not repeated.
        const why = error.cause instanceof Problem ? `: ${error.cause.detail}` : '';
        const detail = `the sign-in to the console failed: \`${error.code}\`${why}`;
        await this.refused.note(request, new Problem(401, 'SIGN_IN_REFUSED', detail));
      }
      goTo(reply, failedPage(error)).header(
        'set-cookie',
        flow === undefined ? [] : this.cookies.forgetFlow(flow.state),
      );
    }
  }

  #issuer(): IssuerSignIn {
    const { way } = this.signIns;
    if (way.kind === 'issuer') return way.issuer;
    throw new Problem(404, 'ROUTE_NOT_FOUND', 'nobody signs in to the console with an issuer here');
  }
}

const failedPage = ({ code }: SignInFailed): string => `/console/sign-in-failed?code=${code}`;

/** The address that a person comes from holds his code, which is nobody's business. */
function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('location', address).header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
}
