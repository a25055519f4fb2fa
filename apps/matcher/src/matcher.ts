import type { Frequencies, MatchingEngine } from '@homeward/matching';
import { every, type PeriodicTask } from '@homeward/platform';
import { readOffset, startRelay, topicName, type KeyRing, type LogPort, type Relay, type StorageKeys, type TrustDirectory } from '@homeward/shared';
import { assembleMatcher, type MatcherParts } from './assemble.js';
import { consumeJudgements, type Candidates, type DeadlineSettings } from './candidates/index.js';
import { FirstLoad, giveWay, runIndex, type Share } from './index/index.js';
import { consumeRecords, expireRecords, holdAsked, purge, recall, requestNext, type PlanWriter, type VersionGuard } from './intake/index.js';
import { CountryReaders } from './platform/consumers.js';
import type { Database, Sql } from './platform/database.js';
import type { Signals } from './platform/signals.js';
import { beatHearts, sendTombstones } from './publication/index.js';

export interface MatcherOptions {
  readonly database: Database;
  /** For the relay, which keeps a session and a lock of its own. */
  readonly databaseUrl: string;
  readonly log: LogPort;
  readonly ring: KeyRing;
  readonly trust: TrustDirectory & { changed(listener: (trust: TrustDirectory) => void): () => void };
  readonly storage: StorageKeys;
  readonly candidateSecret: Buffer;
  readonly share: Share;
  /** Given the counts of the whole federation, which it need not count itself. */
  readonly makeEngine: (frequencies: Frequencies) => MatchingEngine;
  readonly raiseBits: (liveRecords: number) => number;
  readonly deadlines: DeadlineSettings;
  readonly heartbeatMs: number;
  readonly clockMs: number;
  readonly signals: Signals;
  readonly now?: () => number;
  /** Replaces the comparison of versions; only for tests that show what it is good for. */
  readonly guard?: VersionGuard;
}
export interface Matcher {
  /** Everything accepted so far is in the index. */
  caughtUp(): Promise<boolean>;
  /** The index is filled and not far behind. */
  following(): Promise<boolean>;
  stop(): Promise<void>;
}

/** The hub's process: readers per country, index, relay and clock over one database and one log. */
export async function startMatcher(options: MatcherOptions): Promise<Matcher> {
  const { database, log, ring, trust, signals } = options;
  const parts = assembleMatcher(options);
  const { worker, candidates, intake, now } = parts;
  await worker.rebuild();
  const load = new FirstLoad(now());
  load.waiting(await measureLag(database, log, trust, signals).catch(() => 0));
  const index = await runIndex(worker, database, signals, () => load.isLoading(now()));
  const relay = startRelay({ url: options.databaseUrl, log, onFailure: () => { signals.interruption('relay', 'APPEND_FAILED'); } });
  const wishes = { hold: holdAsked, enter: (sql: Sql, ids: readonly string[]) => requestNext(sql, ids, new Date(now())) };
  const readers = new CountryReaders([
    (country) => consumeRecords({ ...intake, giveWay: giveWay(() => worker.behind(), load, now) }, country),
    (country) => consumeJudgements({ log, database, ring, trust, signals, candidates, wishes }, country),
  ], signals);
  readers.follow(trust.countries());
  const tasks = await startTasks(options, parts, relay, load);
  const unfollow = trust.changed((next) => { readers.follow(next.countries()); void tasks.recall.runNow(); });
  return {
    caughtUp: () => worker.caughtUp(),
    following: () => worker.following(),
    stop: async () => {
      unfollow();
      await readers.stop();
      await tasks.stop();
      await index.stop();
      await relay.stop();
    },
  };
}

const PURGE_MS = 600_000;
const DESK_POLL_MS = 2_000;

/** Whatever must happen without anybody writing; each failure is retried at the next turn. */
async function startTasks({ database, trust, log, signals, heartbeatMs, clockMs }: MatcherOptions, { candidates, post, forgetCandidates, writer, now }: MatcherParts, relay: Relay, load: FirstLoad): Promise<{ readonly recall: PeriodicTask; stop(): Promise<void> }> {
  const task = (waitMs: number, name: string, work: () => Promise<unknown>): PeriodicTask =>
    every(waitMs, name, work, { runAtOnce: true, onFailure: (code) => { signals.interruption(name, code); } });
  const recalling = task(clockMs, 'recall', () => recallRevoked(database, trust, candidates, writer, now));
  const desk = task(DESK_POLL_MS, 'desk', () => database.transaction((sql) => candidates.takeDeskEntries(sql)));
  const tasks = [
    recalling, desk,
    task(heartbeatMs, 'heartbeat', () => beatHearts(database, post, trust.countries(), now())),
    task(clockMs, 'tombstones', () => untilNone(() => sendTombstones(database, post, now()))),
    task(clockMs, 'expiry', () => untilNone(() => database.transaction((sql) => expireRecords(sql, writer, new Date(now()))))),
    task(clockMs, 'redelivery', () => database.transaction((sql) => candidates.redeliver(sql))),
    task(PURGE_MS, 'purge', () => purge(database, forgetCandidates, now())),
    task(clockMs, 'lag', async () => { load.waiting(await measureLag(database, log, trust, signals)); }),
    task(clockMs, 'outbox', () => Promise.resolve(signals.outbox(relay.counters().pending, relay.counters().oldestAgeMs))),
  ];
  const unlisten = await database.listen('matcher_desk', () => void desk.runNow());
  return { recall: recalling, stop: async () => { await unlisten(); await Promise.all(tasks.map((running) => running.stop())); } };
}

/** Records come back when their node sends them under another key; judgements when people give them again. */
async function recallRevoked(database: Database, trust: TrustDirectory, candidates: Candidates, writer: PlanWriter, now: () => number): Promise<void> {
  for (const key of trust.revoked()) {
    await untilNone(() => database.transaction((sql) => recall(sql, writer, key, new Date(now()))));
    await untilNone(() => database.transaction((sql) => candidates.suspendUnder(sql, key.kid)));
  }
}

async function untilNone(work: () => Promise<number>): Promise<void> {
  for (let left = await work(); left > 0;) left = await work();
}

/**
 * Messages of each topic that are not taken in yet; a reader further behind than the log's retention must rebuild.
 * @returns how many of records and judgements together
 */
async function measureLag(database: Database, log: LogPort, trust: TrustDirectory, signals: Signals): Promise<number> {
  let all = 0;
  for (const country of trust.countries()) {
    for (const topic of [topicName('records', country), topicName('judgements', country)]) {
      const range = await log.range(topic);
      if (!range) continue;
      const waiting = Math.max(0, Number(range.end - await readOffset(database.sql, topic)));
      signals.lag(topic, waiting);
      all += waiting;
    }
  }
  return all;
}
