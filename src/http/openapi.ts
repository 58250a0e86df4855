import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { problemCodes } from './problem-codes.js';

const introduction = `
Anchorgate decides whether a **critical command** may go to a SMETS1 smart meter. The S1SP asks once per command; the answer is
\`permit\` or \`refuse\`, with a response code and every reason. What is decided is written in rule sets, not in code.

## Ask for a decision

1. **Get a token** from the issuer your service was registered with; it must name this service as audience and hold the
   role \`evaluator\`. On a development machine: \`POST /dev/token {"person": "s1sp"}\` gives one. On the port for
   machines, where there is one (mutual TLS), your client certificate stands for the token.
2. **\`POST /v1/evaluations\`** with the command as JSON and \`Authorization: Bearer <token>\`.
3. **Act on status 200 only.** \`verdict: "permit"\` is a permit; nothing else is: not a 4xx, not a 5xx, not a time-out.

\`requestId\` is the DCC request ID, \`originator:target:counter\`. It makes the call safe to repeat: the same request again gives the
stored decision byte for byte, with the header \`Idempotent-Replay: true\`; the same ID with other content is \`409 REQUEST_ID_REUSED\`.
After a time-out or a 503 send the same request again.

\`reasons\` lists each requirement that did not simply hold: \`broken\` (it is not so), \`undetermined\` (a fact is missing, see
\`missingFacts\`) or \`waived\` (an exemption lifted it, see \`waivedBy\`). \`advisories\` never refuse. \`?explain=full\` shows every rule
with the operands and the truth of each condition.

\`Rule-Set-Epoch\` in the answer counts the changes of what is in force. Send it back as \`Minimum-Epoch\` and no replica answers you with
older rules.

For many commands, \`POST /v1/evaluations/batch\` takes \`application/x-ndjson\`: a request a line, an answer a line, in order.

## Conventions

JSON in UTF-8. Times are RFC 3339 in UTC with milliseconds. Counters are decimal **strings**, because they exceed what a JSON number
keeps. Entity IDs are EUI-64, \`90-B3-D5-1F-30-02-00-00\`; lower case is accepted. Unknown properties are refused.
\`x-roles\` of an operation names the roles it takes: any one of them is enough.

## Errors

\`application/problem+json\` (RFC 9457): \`type\`, \`title\`, \`status\`, \`detail\`, a stable \`code\`, the \`requestId\` of this HTTP request (quote
it to us), and \`errors[]\` with \`code\`, \`pointer\` (JSON pointer into the body) and \`detail\` for **every** fault, not the first.
`;

/** The code table as Markdown, in order of status. */
function codeTable(): string {
  const byStatus = Object.entries(problemCodes).sort(([, one], [, other]) => one.status - other.status);
  const rows = byStatus.map(([code, { status, when, remedy }]) => `| ${status} | \`${code}\` | ${when} | ${remedy} |`);
  return ['| Status | Code | When | What to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Anchorgate')
    .setVersion('1')
    .setDescription(`${introduction.trim()}\n\n${codeTable()}\n`)
    .addTag('Overview', 'What is going on, and what waits for whom.')
    .addTag('Evaluations', 'Ask whether a command may go. For the S1SP.')
    .addTag('Simulations', 'Try a command on any version, without recording it. For rule editors.')
    .addTag('Decisions', 'What was decided, and on what. For auditors.')
    .addTag('Rule sets', 'What is in force, since when, and how it came there: drafts, evidence, approval, activation.')
    .addTag('Break-glass', 'Refuse a class of commands at once.')
    .addTag('Audit trail', 'Who did what, and when.')
    .addTag('Roles', 'Who holds which role, and how that changes.')
    .addTag('Context', 'Devices, registrations and parties.')
    .addTag('Console', 'Signing in to the web console. For browsers.')
    .addTag('Running', 'Health and metrics.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'a token of the issuer' })
    .addGlobalResponse({
      status: 'default',
      description: 'A problem; never a permit.',
      content: { 'application/problem+json': { schema: problemSchema } },
    })
    .build();
  return SwaggerModule.createDocument(app, builder, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

const text = { type: 'string' } as const;

const problemSchema = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId', 'errors'],
  properties: {
    type: { ...text, example: 'urn:anchorgate:problem:BODY_INVALID' },
    title: text,
    status: { type: 'integer' as const },
    detail: { ...text, description: 'one line: what was found, what was expected, what to do' },
    code: { ...text, enum: Object.keys(problemCodes) },
    requestId: { ...text, description: 'of this HTTP request' },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['code', 'pointer', 'detail'],
        properties: { code: text, pointer: text, detail: text },
      },
    },
  },
};

/** `/docs` for people, `/openapi.json` for programs. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Anchorgate API',
    swaggerOptions: { defaultModelsExpandDepth: 0, displayRequestDuration: true, persistAuthorization: false },
  });
}
