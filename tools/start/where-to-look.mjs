import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../start.mjs').Service} Service */

/**
 * Tells a newcomer where to look, and one line to copy that decides a command.
 * @param {Service} service
 * @param {string} took
 */
export function tellWhereToLook(service, took) {
  const { url, dataFolder, hasIssuer } = service;
  const lines = [
    '',
    `Anchorgate is ready on ${url} (${took})`,
    '',
    `  API, to read and try   ${url}/docs`,
    `  API, for machines      ${url}/openapi.json`,
    `  Health, with reasons   ${url}/health/ready`,
    `  Metrics                ${url}/metrics`,
  ];
  if (!hasIssuer) {
    lines.push(
      `  Development tokens     POST ${url}/dev/token {"person": "s1sp"}, or author, approver, activator,`,
      '                         auditor, feed, corrector, administrator',
    );
  }
  lines.push(`  Data, kept             ${dataFolder}`, '');
  const example = join(dataFolder, 'example-request.json');
  if (!hasIssuer && existsSync(example)) {
    lines.push('Copy this line into another terminal to decide a command:', '', curlLine(url, example), '');
  }
  lines.push('Ctrl+C ends it.', '');
  process.stderr.write(`${lines.join('\n')}\n`);
}

/**
 * @param {string} url
 * @param {string} example
 */
function curlLine(url, example) {
  const json = `-H 'content-type: application/json'`;
  const token = `$(curl -s ${url}/dev/token ${json} -d '{"person":"s1sp"}' | sed -E 's/.*"access_token": ?"([^"]+)".*/\\1/')`;
  return `curl -s ${url}/v1/evaluations ${json} -H "authorization: Bearer ${token}" -d @'${example}'`;
}
