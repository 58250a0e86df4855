import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..');

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shown] its output goes to the terminal instead of into the answer
 * @property {boolean} [shell] the program is a line for the shell, with the checkout's own tools on its path
 */

/**
 * Runs a program in the checkout to its end. A signal that asks us to end is handed on, so that no child is left.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {ChildOptions} [how]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runChild(program, options, { env = process.env, shown = false, shell = false } = {}) {
  const path = `${join(root, 'node_modules', '.bin')}:${env['PATH'] ?? ''}`;
  return new Promise((done, reject) => {
    const child = spawn(program, [...options], {
      cwd: root,
      env: shell ? { ...env, PATH: path } : env,
      shell,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout?.on('data', (piece) => said.push(piece));
    child.stderr?.on('data', (piece) => said.push(piece));
    const handOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    const ignore = () => undefined; // The terminal sends Ctrl+C to the child as well: wait for it.
    process.on('SIGTERM', handOn).on('SIGINT', ignore);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', handOn).off('SIGINT', ignore);
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(signal === 'SIGINT' ? 130 : 143);
      done({ code: code ?? 1, output: Buffer.concat(said).toString('utf8') });
    });
  });
}

/**
 * The last lines of what a program said.
 * @param {string} output
 * @param {number} lines
 */
export function endOf(output, lines) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * The first lines of what a program said.
 * @param {string} output
 * @param {number} lines
 */
export function startOf(output, lines) {
  const said = output.trim().split('\n');
  return said.length > lines
    ? `${said.slice(0, lines).join('\n')}\n… and ${said.length - lines} more lines`
    : output.trim();
}

/**
 * A digest of the text of files of the checkout, their names included, whatever their dates.
 * @param {readonly string[]} paths files, and folders whose files count when their name fits
 * @param {RegExp} name tests and declarations never count
 * @param {(path: string) => boolean} [counts]
 */
export function digestOf(paths, name, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesOf(each, name)).sort()) {
    if (!counts(path)) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {RegExp} name
 * @returns {string[]}
 */
function filesOf(path, name) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file) && !/\.(?:spec|d)\.tsx?$/.test(file))
    .map((file) => join(path, file));
}
