import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../start.mjs').Service} Service */

/** Where `npx anchorgate` looks for a service when it is not told. */
const defaultUrl = 'http://127.0.0.1:3000';

/**
 * Tells a newcomer where to look, one line to copy that decides a command, and two that change what is in force.
 * @param {Service} service
 * @param {{ took: string, decides: boolean }} how long the start took, and whether any version is in force
 */
export function tellWhereToLook(service, { took, decides }) {
  const { url, dataFolder, hasIssuer } = service;
  const lines = [
    '',
    `Anchorgate ${decides ? 'is ready' : 'runs'} on ${url} (${took})`,
    ...(decides ? [] : ['It decides nothing yet: no version is in force. rules/README.md tells how one comes there.']),
    '',
    `  Console                ${url}/console/`,
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
  if (!hasIssuer && decides && existsSync(example)) {
    lines.push('Copy this line into another terminal to decide a command:', '', curlLine(url, example), '');
    lines.push(
      'Version 2 permits it. These lines, typed in this folder, go back to version 1, which refuses it with E4, and',
      'forward again. Send the line above after each:',
      '',
      activateLine(url, 1, 'back to before the exemption'),
      activateLine(url, 2, 'exempt again'),
      '',
    );
  }
  lines.push('Ctrl+C ends it.', '');
  process.stderr.write(`${lines.join('\n')}\n`);
}

/**
 * Each time it is sent the command is a new one, by its originator counter: the same one again would get the same answer.
 * @param {string} url
 * @param {string} example
 */
function curlLine(url, example) {
  const json = `-H 'content-type: application/json'`;
  const token = `$(curl -s ${url}/dev/token ${json} -d '{"person":"s1sp"}' | sed -E 's/.*"access_token": ?"([^"]+)".*/\\1/')`;
  const command = `sed -E "s/:[0-9]+\\"/:$(date +%s)000\\"/" '${example}'`;
  return `${command} | curl -s ${url}/v1/evaluations ${json} -H "authorization: Bearer ${token}" -d @-`;
}

/**
 * @param {string} url
 * @param {number} version
 * @param {string} comment
 */
function activateLine(url, version, comment) {
  const where = url === defaultUrl ? '' : ` --url ${url}`;
  return `npx anchorgate activate ${version} --as activator --comment '${comment}'${where}`;
}
