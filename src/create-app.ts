import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  authenticateEarly,
  MutualTlsListener,
  RateLimits,
  RefusedSignIns,
  SessionCookies,
  TokenVerifier,
} from './access/index.js';
import { AppModule } from './app.module.js';
import { Refusals, SignIns } from './audit-trail/index.js';
import {
  closeIdleWhenStopping,
  guardDocs,
  headersMilliseconds,
  KnownRoutes,
  ProblemFilter,
  serveConsole,
  serveOpenApi,
  serverOptions,
  useBodyParsers,
} from './http/index.js';
import { PinoLogger } from './logging/pino-logger.js';
import type { Settings } from './settings.js';

/** The service, assembled and not yet listening. The schema must be up to date. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ ...serverOptions(settings.bodyLimitBytes), skipMiddie: true });
  const server = adapter.getInstance();
  server.server.headersTimeout = headersMilliseconds;
  const routes = new KnownRoutes(server);
  useBodyParsers(server);
  closeIdleWhenStopping(server);
  guardDocs(server);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new PinoLogger(settings.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  const machines = app.get(MutualTlsListener);
  const signIns = app.get(SignIns);
  authenticateEarly(server, {
    ...{ verifier: app.get(TokenVerifier), machines, limits: app.get(RateLimits), cookies: app.get(SessionCookies) },
    noteSignIn: (request, caller, token) => signIns.note(request, caller, token),
  });
  machines.attach(server);
  const refusals = app.get(Refusals);
  app.get(RefusedSignIns).tell((request, problem) => refusals.note(request, problem));
  app.useGlobalFilters(new ProblemFilter(routes, (request, problem) => refusals.note(request, problem)));
  serveOpenApi(app);
  serveConsole(server);
  return app;
}
