import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { AppModule } from '../../src/app.module.js';
import { openApiDocument } from '../../src/http/index.js';
import { readSettings } from '../../src/settings.js';

/** From the checkout, where every tool of ours runs. */
export const consoleTypesFile = resolve('src/console/api/schema.d.ts');

/**
 * The TypeScript types of the API as its OpenAPI document has it. Nothing is started: the modules are only looked at
 * (Nest's preview), so no database is needed.
 * @param dataDirectory - an empty folder of one's own
 */
export async function consoleTypes(dataDirectory: string): Promise<string> {
  const settings = readSettings({
    ...{ NODE_ENV: 'test', DATABASE_URL: 'postgres://localhost/never-asked', DATA_DIR: dataDirectory },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  // The document is OpenAPI 3 by construction; the two packages name its type differently.
  const document = openApiDocument(app) as unknown as OpenAPI3;
  const types = astToString(await openapiTS(document, { alphabetize: true }));
  return `// Made by \`npm run console:types\` from the OpenAPI document; a test fails when it differs.\n${types}`;
}
