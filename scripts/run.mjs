// Bootstraps any command of this repository with nothing but Node 20 and npm: installs what the lock names when it is
// missing or stale, builds what changed, and runs the command on the bundled Node 24. Only node:* imports, and no syntax
// that an old Node cannot parse, so that a too old one still gets to print its sentence.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.homeward-stamp');
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(ROOT, 'node_modules/jest/bin/jest.js'), '--maxWorkers=2'];
const COMMANDS = {
  start: ['apps/federation/dist/main.js'],
  homeward: ['apps/cli/bin/homeward.mjs'],
  chaos: ['test/dist/chaos/main.js'],
  'erasure-drill': ['test/dist/erasure-drill/main.js'],
  hostile: ['test/dist/hostile/main.js'],
  fisher: ['test/dist/fisher/main.js'],
  schema: ['test/dist/schema/main.js'],
  bench: ['bench/dist/main.js'],
  test: JEST,
};

const fail = (sentence) => { console.error(sentence); process.exit(1); };
const atLeast = (version, major, minor) => { const [a, b] = version.split('.').map(Number); return a > major || (a === major && b >= minor); };
const stamp = () => createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).update(`${process.platform}/${process.arch}`).digest('hex');
const installed = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp();

/** Blocking is right for the two steps that come before anything runs; Ctrl-C reaches them through the terminal. */
function step(command, args, sentence) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail(sentence);
}

function install() {
  console.error('Installing dependencies (once, about a minute) ...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error', '--no-fund', '--no-audit'];
  if (npm && npm.endsWith('.js')) step(process.execPath, [npm, ...args], 'npm ci failed (see above): check the network and that this folder is writable, then try again.');
  else step('npm', args, 'npm ci failed (see above): check the network and that this folder is writable, then try again.');
  writeFileSync(STAMP, stamp());
}

function modernNode() {
  if (atLeast(process.versions.node, 24, 9)) return process.execPath;
  const bundled = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(bundled) ? bundled : fail(`Homeward runs on Node 24.9 or newer, and none is bundled for ${process.platform}-${process.arch}: install Node 24 and try again (you have ${process.version}).`);
}

function run(name, args) {
  const node = modernNode();
  step(node, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b'], 'The build failed (see above).');
  const [entry, ...rest] = COMMANDS[name];
  const target = entry.startsWith('--') ? entry : join(ROOT, entry);
  // stdin is left alone: a child that reads it would fight with the shell
  const child = spawn(node, [target, ...rest, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') } });
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // npm ends on SIGTERM without telling us; that it is gone shows in our parent's id
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) stop(); }, 500).unref();
  child.on('exit', (code) => process.exit(code ?? 1));
}

if (!atLeast(process.versions.node, 20, 0)) fail(`Homeward needs Node 20 or newer to start (it brings its own Node 24): you have ${process.version}. Install a newer Node and try again.`);
const [name, ...args] = process.argv.slice(2);
if (name === 'stamp') writeFileSync(STAMP, stamp());
else if (!Object.hasOwn(COMMANDS, name ?? '')) fail(`Usage: node scripts/run.mjs ${Object.keys(COMMANDS).join('|')} [options]`);
else {
  if (!installed()) install();
  run(name, args);
}
