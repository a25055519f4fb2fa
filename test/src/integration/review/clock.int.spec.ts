import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeFeed, deliverNotices, remind, webhookChannel, type DeliveryParts, type NoticeChannel } from '@homeward/registry';
import { ACCESS, expectOk, GR_CONTACT, makeWorld, type World } from './world.js';

interface Told { readonly key: string; readonly body: string }

/** A duty address that can be out of order. */
class DutyAddress {
  readonly told: Told[] = [];
  outOfOrder = false;
  private constructor(private readonly server: Server) {}
  static async open(): Promise<DutyAddress> {
    const address: DutyAddress = new DutyAddress(createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        if (!address.outOfOrder) address.told.push({ key: String(request.headers['idempotency-key']), body: Buffer.concat(parts).toString() });
        response.statusCode = address.outOfOrder ? 503 : 204;
        response.end();
      });
    }));
    address.server.listen(0, '127.0.0.1');
    await once(address.server, 'listening');
    return address;
  }
  get url(): string { return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`; }
  async close(): Promise<void> { this.server.close(); await once(this.server, 'close'); }
}

describe('the clock of a node', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
    await world.matcher.say(world.a, { counterpart: GR_CONTACT });
  }, 60_000);
  afterAll(async () => { await world.close(); });

  const kinds = async () => (await expectOk(world.holder.line.notices.list(world.people.worker, 20, undefined))).map(({ kind, audience }) => `${kind} ${audience}`);

  it('reminds at half, when the time has passed, and at twice, each once and each to its audience', async () => {
    const seen: string[][] = [];
    for (const hours of [11, 1, 1, 11, 1, 23, 1, 5]) {
      world.clock.pass(hours);
      await world.holder.line.remind();
      await world.holder.line.remind();
      seen.push(await kinds());
    }
    const half = 'HALF_OF_DEADLINE TEAM', passed = 'DEADLINE_PASSED SUPERVISOR', twice = 'TWICE_THE_DEADLINE DUTY_CONTACT', arrived = 'ARRIVED TEAM';
    expect(seen).toEqual([[arrived], [half, arrived], [half, arrived], [passed, half, arrived], [passed, half, arrived], [twice, passed, half, arrived], [twice, passed, half, arrived], [twice, passed, half, arrived]]);
  });

  it('hides no new candidate behind a backlog of overdue ones', async () => {
    const { holder, clock } = world;
    await holder.rows(`insert into candidate select (c.r).* from (select jsonb_populate_record(c, jsonb_build_object('candidate_id', gen_random_uuid(), 'deadline_at', c.deadline_at + n * interval '1 minute')) as r from candidate c, generate_series(1, 4) n) c`);
    clock.pass(1);
    const raised = await holder.database.withWorker((tx) => remind(tx, clock.now(), 2));
    expect(raised).toBe(4);
    await holder.rows('delete from candidate where candidate_id <> $1', [world.matcher.candidateId]);
    await holder.rows(`delete from notice where split_part(subject, '.', 1) <> $1`, [world.matcher.candidateId]);
  });

  it('shows the candidate as overdue, and to no other organisation', async () => {
    const list = (actor: World['people']['worker']) => expectOk(world.holder.line.candidates.list(actor, { list: 'OVERDUE', limit: 10, after: undefined }));
    expect((await list(world.people.worker)).rows).toHaveLength(1);
    expect((await list(world.people.police)).rows).toEqual([]);
  });
});

describe('notices on their way', () => {
  let world: World;
  let duty: DutyAddress;
  beforeAll(async () => { [world, duty] = await Promise.all([makeWorld(), DutyAddress.open()]); }, 60_000);
  afterAll(async () => { await duty.close(); await world.close(); });

  it('wait while the duty address is out of order, then arrive once, with an id and a link and no person', async () => {
    const { holder, clock, matcher, a } = world;
    const by = webhookChannel(duty.url);
    const parts: DeliveryParts = { database: holder.database, clock, channels: [by], by, baseUrl: 'https://node.example' };
    await matcher.say(a, { counterpart: { ...GR_CONTACT, names: [{ value: 'Zanubia Kwartsfeld', script: 'Latn', part: 'FULL', kind: 'LEGAL' }] } });
    duty.outOfOrder = true;
    expect(await deliverNotices(parts)).toBe(1);
    expect(await deliverNotices(parts)).toBe(0);
    expect(await holder.rows('select last_problem as problem, attempts from notice_delivery')).toEqual([{ problem: 'HTTP_503', attempts: 1 }]);
    duty.outOfOrder = false;
    clock.pass(1);
    await Promise.all([deliverNotices(parts), deliverNotices(parts)]);
    expect(await deliverNotices(parts)).toBe(0);
    expect(duty.told).toHaveLength(1);
    const [{ key, body } = { key: '', body: '{}' }] = duty.told;
    expect(JSON.parse(body)).toEqual({
      id: key, kind: 'ARRIVED', audience: 'TEAM', organisation: 'at-child-protection', text: 'A candidate awaits you.', link: `https://node.example/candidates/${matcher.candidateId}.a`,
    });
  });
});

describe('notices with two ways out', () => {
  it('go by mail although the webhook does not answer', async () => {
    const world = await makeWorld();
    const mailed: string[] = [];
    const silence = Promise.withResolvers<void>();
    const mail: NoticeChannel = { name: 'SMTP', send: ({ id }) => { mailed.push(id); return Promise.resolve(); }, close: () => undefined };
    const dead: NoticeChannel = { name: 'WEBHOOK', send: () => silence.promise, close: () => undefined };
    const parts = { database: world.holder.database, clock: world.clock, channels: [mail, dead], baseUrl: 'https://node.example' };
    await world.matcher.say(world.a, { counterpart: GR_CONTACT });
    const waiting = deliverNotices({ ...parts, by: dead });
    expect(await deliverNotices({ ...parts, by: mail })).toBe(1);
    expect(mailed).toHaveLength(1);
    silence.resolve();
    expect(await waiting).toBe(1);
    await world.close();
  }, 60_000);
});

describe('notices when the service stops', () => {
  it('do not wait for a duty address that never answers, and are still due', async () => {
    const [world, silent] = [await makeWorld(), createServer(() => undefined)];
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const stop = new AbortController();
    const url = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}/`;
    await world.matcher.say(world.a, { counterpart: GR_CONTACT });
    silent.once('request', () => { stop.abort(); });
    const before = Date.now();
    const by = webhookChannel(url);
    expect(await deliverNotices({ database: world.holder.database, clock: world.clock, channels: [by], by, baseUrl: 'https://node.example', signal: stop.signal })).toBe(1);
    expect(Date.now() - before).toBeLessThan(5_000);
    expect(await world.holder.rows('select last_problem as problem, delivered_at as at from notice_delivery')).toEqual([{ problem: 'STOPPING', at: null }]);
    silent.closeAllConnections();
    silent.close();
    await world.close();
  }, 60_000);
});

describe('the change feed', () => {
  let world: World;
  beforeAll(async () => { world = await makeWorld(); }, 60_000);
  afterAll(async () => { await world.close(); });

  const take = async (actor: World['people']['worker'], after: bigint, count: number) => {
    await world.holder.line.sequence();
    const events = [];
    const feed = changeFeed(world.holder.line.feed, actor, after);
    for await (const event of feed) { events.push(event); if (events.length === count) break; }
    return events;
  };

  it('goes on after a cursor and loses nothing, and says only id, state, deadline and cursor', async () => {
    const { matcher, a, holder, people } = world;
    await matcher.say(a, { counterpart: GR_CONTACT });
    await matcher.say(a, { counterpart: GR_CONTACT, nudges: 1 });
    const [first] = await take(people.worker, 0n, 1);
    expect(Object.keys(first ?? {}).sort()).toEqual(['cursor', 'deadlineAt', 'id', 'state']);
    await expectOk(holder.line.review.judge({ actor: people.worker, access: ACCESS, id: matcher.candidateId, command: { kind: 'RELEASE', fields: [] } }));
    const rest = await take(people.worker, BigInt(first?.cursor ?? '0'), 2);
    expect(rest.map(({ id, state }) => [id, state])).toEqual([[matcher.candidateId, 'FIRST_REVIEW'], [matcher.candidateId, 'FIRST_REVIEW']]);
  });

  it('passes no change that commits late', async () => {
    const { holder, people, matcher } = world;
    const insert = `insert into candidate_change (candidate_id, slot, country, organisation, state, deadline_at, at) values ('${matcher.candidateId}', 'a', 'AT', 'at-child-protection', 'FIRST_REVIEW', now(), now())`;
    const newest = await holder.rows<{ cursor: string }>('select max(cursor)::text as cursor from candidate_change');
    const seen = await holder.storage.asAdministrator(async (slow) => {
      await slow.query('begin');
      await slow.query(insert);
      await holder.rows(insert);
      const [first] = await take(people.worker, BigInt(newest[0]?.cursor ?? '0'), 1);
      await slow.query('commit');
      const [second] = await take(people.worker, BigInt(first?.cursor ?? '0'), 1);
      return [first?.cursor, second?.cursor];
    });
    expect(BigInt(seen[1] ?? '0')).toBeGreaterThan(BigInt(seen[0] ?? '0'));
  });

  it('gives another organisation nothing, and ends for who may not listen', async () => {
    const feed = changeFeed(world.holder.line.feed, world.people.police, 0n);
    const silence = await Promise.race([feed.next().then(() => 'event'), new Promise((resolve) => { setTimeout(() => { resolve('silence'); }, 200); })]);
    expect(silence).toBe('silence');
    expect(await feed.return?.()).toEqual({ done: true, value: undefined });
    const outsider = changeFeed(world.holder.line.feed, { ...world.people.worker, roles: ['OPERATOR'] }, 0n);
    expect(await outsider.next()).toEqual({ done: true, value: undefined });
  });
});
