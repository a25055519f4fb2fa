import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Account } from './account.js';

export interface GuardedOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly stopSignal: 'INT' | 'TERM';
  readonly account?: Account | undefined;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A process that cannot outlive its starter: its guard stops it when the starter's end of a pipe closes, even by kill -9. */
export interface Guarded {
  /** Of the process itself, not of its guard. */
  readonly pid: number;
  readonly exited: Promise<number>;
  /** Asks it to end, waits, and after 12 s ends it by force. */
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * $1 = signal, the rest is the command. Its output is the guard's stderr. The trap lets the
 * watcher end its short sleep before it goes, so that the guard leaves nothing behind, not for a tenth of a second either.
 */
const GUARD = `
signal=$1; shift
exec 3<&0
"$@" </dev/null 1>&2 3<&- &
child=$!
echo "$child"
{
  trap exit TERM
  read -r _ <&3
  kill -"$signal" "$child"
  tries=0
  while [ $tries -lt 120 ] && kill -0 "$child"; do sleep 0.1; tries=$((tries + 1)); done
  [ $tries -lt 120 ] || kill -KILL "$child"
} >/dev/null 2>&1 &
watcher=$!
exec >/dev/null
wait "$child"; code=$?
kill "$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
exit "$code"`;

export async function startGuarded(options: GuardedOptions): Promise<Guarded> {
  const guard = spawnGuard(options);
  const exited = new Promise<number>((resolve) => {
    guard.once('exit', (code) => { resolve(code ?? 1); });
    guard.once('error', () => { resolve(127); });
  });
  void exited.then(() => guard.stdin?.destroy());
  const pid = await readPid(guard.stdout as Readable, options.command);
  return {
    pid, exited,
    stop: async () => { guard.stdin?.end(); await exited; },
    kill: (signal) => { signalIfAlive(pid, signal); },
  };
}

function spawnGuard(options: GuardedOptions): ChildProcess {
  const log = openSync(options.logFile, 'a');
  try {
    const guard = spawn('sh', ['-c', GUARD, 'guard', options.stopSignal, options.command, ...options.args], {
      stdio: ['pipe', 'pipe', log], detached: true, cwd: options.cwd ?? '/', env: options.env ?? process.env, ...options.account,
    });
    guard.stdin?.on('error', () => undefined); // the guard may be gone before us: EPIPE is its farewell
    return guard;
  } finally { closeSync(log); }
}

async function readPid(output: Readable, command: string): Promise<number> {
  for await (const line of createInterface({ input: output })) return Number(line);
  throw new Error(`${command} could not be started`);
}

export function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try { process.kill(pid, signal); } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
