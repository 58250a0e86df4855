import { existsSync } from 'node:fs';
import { runChild, endOf } from './child.mjs';
import { Failure } from './terminal.mjs';

const usual = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser that tests drive: the one that `CHROMIUM` names, or an installed one.
 * @returns {string}
 */
export function chromiumPath() {
  const found = findChromium();
  if (found === undefined) throw new Failure('found no Chromium', whatToDo);
  return found;
}

const whatToDo = 'install Chromium (on Debian, as root: `apt-get install -y chromium`), or name one by `CHROMIUM`';

function findChromium() {
  const named = process.env['CHROMIUM'];
  return named ? named : usual.find((path) => existsSync(path));
}

/** Installs Chromium where the machine has none and this user may: Debian's package. Otherwise says what to do. */
export async function ensureChromium() {
  if (findChromium() !== undefined) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Failure('the browser tests need Chromium, and this machine has none', whatToDo);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const options of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    const { code, output } = await runChild('apt-get', options, { env });
    if (code !== 0) throw new Failure(`\`apt-get ${options.join(' ')}\` failed:\n${endOf(output, 10)}`, whatToDo);
  }
}
