import { randomUUID } from 'node:crypto';
import { MATCHER, topicName, type InMemoryFederation, type LogPort, type LogRecord } from '@homeward/shared';
import { Database, Gate, keyedPseudonyms, randomIds, REGISTRY_ENTITIES, REGISTRY_MIGRATIONS, ReviewLine, TopicReader, type Actor, type Clock } from '@homeward/registry';
import { runMigrations } from '@homeward/platform';
import { freshDatabase, type TestDatabase } from '../../environment/index.js';
import { INVENTED, insertInventedCase, type InventedCase } from './invented-case.js';

/** One country's node on real PostgreSQL; what it sends is carried by hand, so that a test decides what comes when. */
export class TestNode {
  readonly line: ReviewLine;
  private readonly readers: ReadonlyMap<string, TopicReader>;
  private readonly ends = new Map<string, bigint>();

  private constructor(readonly country: string, readonly storage: TestDatabase, readonly database: Database, federation: InMemoryFederation, private readonly clock: Clock) {
    const keys = { ring: federation.ring(country.toLowerCase()), trust: federation.trust };
    const gate = new Gate({ database, clock, pseudonyms: keyedPseudonyms(Buffer.alloc(32, country)), nodeCountry: country });
    const log: LogPort = { ...noLog, range: (topic) => Promise.resolve({ first: 0n, end: this.ends.get(topic) ?? 0n }) };
    const parts = { database, gate, keys, clock, ids: randomIds, country, log, channels: [], baseUrl: 'https://node.example', clockMs: 60_000, feedPollMs: 20 };
    this.line = new ReviewLine(parts);
    this.readers = new Map(this.line.readers.map((reader) => [reader.topic, reader]));
  }

  static async open(country: string, federation: InMemoryFederation, clock: Clock): Promise<TestNode> {
    const storage = await freshDatabase(`review_${country.toLowerCase()}`);
    await runMigrations(storage.url('owner'), REGISTRY_MIGRATIONS);
    const database = await Database.open({ app: storage.url('app'), worker: storage.url('worker') }, REGISTRY_ENTITIES);
    return new TestNode(country, storage, database, federation, clock);
  }

  /** A person of an organisation of this country. */
  actor(subject: string, organisation: string, ...roles: Actor['roles']): Actor {
    return { issuer: 'https://idp.example', subject, country: this.country, organisation: `${this.country.toLowerCase()}-${organisation}`, roles };
  }

  publish(actor: Actor, changes: Partial<InventedCase> = {}): Promise<InventedCase> {
    return insertInventedCase(this, actor, { ...INVENTED, caseId: randomUUID(), publicationId: randomIds.publicationId(), ...changes });
  }

  /** Hands messages over as the log would: in order, with offsets. */
  async deliver(topic: string, messages: readonly Pick<LogRecord, 'key' | 'value' | 'headers'>[], appendedAtMs = this.clock.now().getTime()): Promise<void> {
    const reader = this.readers.get(topic);
    if (!reader || messages.length === 0) return;
    const position = this.ends.get(topic) ?? 0n;
    const batch = messages.map((message, index): LogRecord => ({ ...message, topic, offset: position + BigInt(index), timestampMs: appendedAtMs }));
    await reader.handle(batch, position);
    this.ends.set(topic, position + BigInt(batch.length));
  }

  /** So many more messages came and were compacted away again while the node did not read. */
  miss(topic: string, count: bigint): void {
    this.ends.set(topic, (this.ends.get(topic) ?? 0n) + count);
  }

  /** The topic as it stands, read from where the node says; the last message is the newest. @returns where it went on */
  async readOn(topic: string, messages: readonly Pick<LogRecord, 'key' | 'value' | 'headers'>[]): Promise<bigint> {
    const reader = this.readers.get(topic);
    if (!reader) throw new Error(`nobody reads ${topic}`);
    const [position, end] = [await reader.nextOffset(), this.ends.get(topic) ?? 0n];
    const first = end - BigInt(messages.length);
    if (position <= first) await reader.handle(messages.map((message, index): LogRecord => ({ ...message, topic, offset: first + BigInt(index), timestampMs: this.clock.now().getTime() })), position);
    return position;
  }

  /** Takes what the relay would send, once. */
  async takeOutbox(): Promise<readonly LogRecord[]> {
    return this.storage.asAdministrator(async (client) => {
      const { rows } = await client.query<{ topic: string; key: string; value: Buffer | null; headers: Record<string, string> }>(
        'with sent as (update outbox set published_at = now() where published_at is null returning *) select topic, key, value, headers from sent order by seq');
      return rows.map(({ topic, key, value, headers }) => ({
        topic, key, value, offset: 0n, timestampMs: 0, headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text, 'base64')])),
      }));
    });
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.storage.asAdministrator(async (client) => (await client.query(sql, [...parameters])).rows as Row[]);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.storage.drop();
  }
}

export const candidatesTopic = (country: string): string => topicName('candidates', country);
export { MATCHER };

const unused = (): never => { throw new Error('the log is not used here: a test carries the messages'); };
const noLog: LogPort = { append: unused, consume: unused, range: unused, healthy: unused, close: unused };
