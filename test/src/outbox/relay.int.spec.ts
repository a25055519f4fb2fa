import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendOutbox, LogError, startRelay, topicName, type Relay, type RelayOptions } from '@homeward/shared';
import { KafkaJSNonRetriableError } from 'kafkajs';
import { eventually } from '../contract/reader.js';
import { change, changeId, FaultyLog, inversions, outboxWorld, type OutboxWorld } from './outbox-world.js';

const TOPIC = topicName('records', 'aa');
const OTHER = topicName('judgements', 'aa');
const PATIENCE_MS = 60_000;

describe('the outbox relay', () => {
  let world: OutboxWorld;
  let log: FaultyLog;
  const relays: Relay[] = [];
  const relay = (options: Partial<RelayOptions> = {}): Relay => {
    const started = startRelay({ url: world.url, log, ...options });
    relays.push(started);
    return started;
  };
  beforeEach(async () => { world = await outboxWorld(); log = new FaultyLog(); });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((started) => started.stop()));
    await world.drop();
  });
  const put = (key: string, value: Buffer | null, topic = TOPIC) => appendOutbox((sql, parameters) => world.pool.query(sql, parameters), { topic, key, value });
  /** Ends the session that holds the relay's lock, and no other. */
  const cutRelay = () => world.database.asAdministrator((client) => client.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`));
  const unpublished = async () => (await world.pool.query('select 1 from outbox where published_at is null')).rowCount;

  it('publishes within milliseconds of the commit, without waiting for its next look', async () => {
    relay({ pollMs: 60_000 });
    await change(world.pool, TOPIC, 'warm', 0);
    await eventually('the first', () => log.sent.length === 1);
    const delays: number[] = [];
    for (let index = 2; index <= 30; index++) {
      await change(world.pool, TOPIC, 'warm', 0);
      const committedMs = performance.now();
      await eventually('the next', () => log.sent.length === index);
      delays.push(performance.now() - committedMs);
    }
    expect(delays.sort((a, b) => a - b)[Math.floor(delays.length * 0.9)]).toBeLessThan(150);
  }, PATIENCE_MS);

  it.each([
    { error: new KafkaJSNonRetriableError('Closed connection'), because: 'kafkajs calls an outage non-retriable' },
    { error: new LogError('FORBIDDEN', TOPIC), because: 'rights are given back' },
    { error: new LogError('CLOSED', TOPIC), because: 'whatever it means' },
    { error: new TypeError('undefined is not a function'), because: 'a bug in a library' },
    { error: 'a string', because: 'anything can be thrown' },
    { error: undefined, because: 'even nothing' },
  ])('tries again after $error: $because', async ({ error }) => {
    let failing = 3;
    const told: unknown[] = [];
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the point of the test
    log.before = () => (failing-- > 0 ? Promise.reject(error) : undefined);
    const running = relay({ onFailure: (failure, topic) => told.push([failure, topic]) });
    await put('a', Buffer.from('1'));
    await eventually('the message', () => log.sent.length === 1);
    await eventually('the mark', async () => await unpublished() === 0);
    expect(told).toEqual([[error, TOPIC], [error, TOPIC], [error, TOPIC]]);
    expect(running.counters()).toMatchObject({ sent: 1, failures: 3, leading: true });
  }, PATIENCE_MS);

  it('tries again after an error thrown before any promise', async () => {
    let failing = 2;
    relay({ log: { append: (topic, messages) => { if (failing-- > 0) throw new Error('not even a promise'); return log.append(topic, messages); } } });
    await put('a', Buffer.from('1'));
    await eventually('the message', () => log.sent.length === 1);
  }, PATIENCE_MS);

  it('loses nothing and turns nothing round, with 8 writers, rollbacks, and cuts between append and mark', async () => {
    const running = relay({ batchSize: 20 });
    let appends = 0;
    log.after = async () => {
      if (appends++ % 7 !== 3) return;
      await cutRelay();
    };
    const committed = await eightWriters(world, 25);
    await eventually('all published', async () => await unpublished() === 0, 40_000);
    const sent = new Set(log.sent.map(changeId));
    expect(committed).toBeGreaterThan(150);
    expect(sent.size).toBe(committed);
    expect(inversions(log.sent)).toEqual([]);
    expect(log.sent.length).toBeGreaterThan(committed);
    expect(running.counters().failures).toBeGreaterThan(0);
  }, PATIENCE_MS);

  it('is needed: a relay with a cursor loses rows under the same writers', async () => {
    const taken: string[] = [];
    let running = true;
    const naive = (async () => {
      for (let last = '0'; running; await pause(2)) {
        const { rows } = await world.pool.query<{ seq: string; key: string; value: Buffer }>('select seq, key, value from outbox where seq > $1 order by seq limit 200', [last]);
        taken.push(...rows.map(({ key, value }) => `${key}@${value.toString()}`));
        last = rows.at(-1)?.seq ?? last;
      }
    })();
    const committed = await eightWriters(world, 25);
    await pause(300);
    running = false;
    await naive;
    expect(committed - new Set(taken).size).toBeGreaterThan(0);
  }, PATIENCE_MS);

  it('sends again what was appended and not marked', async () => {
    let crashes = 1;
    log.after = async () => { if (crashes-- > 0) await cutRelay(); };
    relay();
    await put('a', Buffer.from('1'));
    await eventually('the second time', () => log.sent.length === 2);
    await eventually('the mark', async () => await unpublished() === 0);
    expect(log.sent.map(changeId)).toEqual(['a@1', 'a@1']);
  }, PATIENCE_MS);

  it('is one per database; the next takes over', async () => {
    const first = relay();
    await eventually('the first leads', () => first.counters().leading);
    const second = relay();
    await put('a', Buffer.from('1'));
    await eventually('the message', () => log.sent.length === 1);
    await pause(600);
    expect(second.counters()).toMatchObject({ leading: false, sent: 0 });
    await first.stop();
    await put('a', Buffer.from('2'));
    await eventually('the second leads', () => second.counters().sent === 1);
    expect(log.sent.map(changeId)).toEqual(['a@1', 'a@2']);
  }, PATIENCE_MS);

  it('keeps one topic\'s failure from the others', async () => {
    log.before = (topic) => { if (topic === TOPIC) throw new LogError('FORBIDDEN', TOPIC); };
    const running = relay();
    await put('a', Buffer.from('1'));
    await put('b', Buffer.from('2'), OTHER);
    await eventually('the other topic', () => log.sent.length === 1);
    expect(log.sent[0]).toMatchObject({ topic: OTHER });
    await eventually('the backlog is counted', () => running.counters().pending === 1 && running.counters().oldestAgeMs > 0);
    log.before = () => undefined;
    await eventually('its own turn', () => log.sent.length === 2);
    await eventually('nothing is pending', () => running.counters().pending === 0 && running.counters().oldestAgeMs === 0);
  }, PATIENCE_MS);

  it('does not let a topic that hangs hold up the others', async () => {
    let release: () => void = () => undefined;
    const hung = new Promise<void>((resolve) => { release = resolve; });
    log.before = (topic) => (topic === TOPIC ? hung : undefined);
    relay();
    await put('a', Buffer.from('1'));
    await pause(300);
    await put('b', Buffer.from('2'), OTHER);
    await eventually('the other topic', () => log.sent.length === 1, 2_000);
    release();
    await eventually('both', () => log.sent.length === 2);
  }, PATIENCE_MS);

  it('removes a key\'s earlier messages when its tombstone is out', async () => {
    relay();
    await put('erased', Buffer.from('canary'));
    await put('kept', Buffer.from('1'));
    await eventually('both', () => log.sent.length === 2);
    await put('erased', null);
    await eventually('only the tombstone is left', async () => {
      const { rows } = await world.pool.query<{ value: Buffer | null }>(`select value from outbox where key = 'erased'`);
      return rows.length === 1 && rows[0]?.value === null;
    });
    expect((await world.pool.query(`select 1 from outbox where key = 'kept'`)).rowCount).toBe(1);
  }, PATIENCE_MS);

  it('refuses in the writer\'s transaction what no log would take', async () => {
    await expect(put('a', Buffer.alloc(1_048_576))).rejects.toThrow('over its limit');
    await expect(put('a', Buffer.from('1'), 'homeward.unknown.aa')).rejects.toThrow('not a topic');
    expect(await unpublished()).toBe(0);
  }, PATIENCE_MS);
});

/** 8 writers on 10 shared records, holding their transactions for random times; every tenth rolls back. Answers the number of commits. */
async function eightWriters(world: OutboxWorld, changes: number): Promise<number> {
  const write = async (writer: number) => {
    let committed = 0;
    for (let round = 0; round < changes; round++) {
      const key = `record-${(writer * 3 + round * 7) % 10}`;
      if (await change(world.pool, TOPIC, key, (writer * 11 + round * 17) % 23, round % 10 === 9)) committed += 1;
    }
    return committed;
  };
  const counts = await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
  return counts.reduce((sum, count) => sum + count, 0);
}
