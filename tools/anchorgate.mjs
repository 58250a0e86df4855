#!/usr/bin/env node
/** `npx anchorgate …`: rule sets through their life, from files and from a service. `--help` says what it can do. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { root } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { Failure } from './terminal.mjs';

const cannotRun = 5;

// It runs in this process and in the caller's folder, so that paths mean what the caller typed.
try {
  await ensureInstalled();
  await ensureBuilt();
  await import(pathToFileURL(join(root, 'dist', 'tools', 'cli', 'main.js')).href);
} catch (error) {
  const todo = error instanceof Failure ? `\n\nWhat to do: ${error.whatToDo}` : '';
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}${todo}\n`);
  process.exitCode = cannotRun;
}
