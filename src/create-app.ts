import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { authenticateEarly, MutualTlsListener, RateLimits, TokenVerifier } from './access/index.js';
import { AppModule } from './app.module.js';
import { Refusals, SignIns } from './audit-trail/index.js';
import {
  closeIdleWhenStopping,
  headersMilliseconds,
  KnownRoutes,
  ProblemFilter,
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
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new PinoLogger(settings.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  const machines = app.get(MutualTlsListener);
  const signIns = app.get(SignIns);
  authenticateEarly(server, {
    ...{ verifier: app.get(TokenVerifier), machines, limits: app.get(RateLimits) },
    noteSignIn: (request, caller, token) => signIns.note(request, caller, token),
  });
  machines.attach(server);
  app.useGlobalFilters(new ProblemFilter(routes, (request, problem) => app.get(Refusals).note(request, problem)));
  serveOpenApi(app);
  return app;
}
