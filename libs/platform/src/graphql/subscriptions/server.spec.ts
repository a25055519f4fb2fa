import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { GOOD_TOKEN, startSample, type SampleService } from '../../testing/sample-service.js';
import { CLOSE } from './close-codes.js';

let service: SampleService;
let allowed = true;
beforeAll(async () => { service = await startSample({}, { stillAllowed: () => allowed }); });
afterAll(async () => { await service.close(); });
const address = (of: SampleService = service) => `${of.url.replace('http', 'ws')}/graphql`;

interface Seen { readonly ticks: unknown[]; readonly errors: unknown[]; readonly closed: Promise<number>; readonly client: Client }
/** Each socket is another person's unless the token names one: a socket of the test before may not be gone yet. */
let people = 0;
const somebodys = (token: string): string => (/^good-\d+$/.test(token) ? `${token}-p${String(people += 1)}` : token);

function subscribe(token: string, query = 'subscription { ticks }', of: SampleService = service): Seen {
  const ticks: unknown[] = [];
  const errors: unknown[] = [];
  let client!: Client;
  const closed = new Promise<number>((resolve) => {
    client = createClient({ url: address(of), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${somebodys(token)}` }, on: { closed: (event) => resolve((event as { code: number }).code) } });
    client.subscribe({ query }, { next: (result) => ticks.push(result.data?.['ticks'] ?? result), error: (error) => errors.push(error), complete: () => undefined });
  });
  return { ticks, errors, closed, client };
}
const until = async (condition: () => boolean): Promise<void> => {
  for (let waits = 0; !condition() && waits < 1_500; waits++) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('a subscription', () => {
  it('brings events to an authorised actor', async () => {
    const { ticks, client } = subscribe(GOOD_TOKEN);
    await until(() => ticks.length >= 3);
    await client.dispose();
    expect(ticks.slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('is given to one person four times at once, and again when one has ended', async () => {
    const one = `${GOOD_TOKEN}-one`;
    const open = [1, 2, 3, 4].map(() => subscribe(one));
    for (const each of open) await until(() => each.ticks.length > 0);
    expect(open.every(({ ticks }) => ticks.length > 0)).toBe(true);
    expect(await subscribe(one).closed).toBe(CLOSE.TRY_AGAIN_LATER);
    await open[0]?.client.dispose();
    // The server hears of the end a moment later than the client.
    let again = subscribe(one);
    for (let attempt = 0; attempt < 50 && await Promise.race([again.closed.then(() => true), until(() => again.ticks.length > 0).then(() => false)]); attempt++) again = subscribe(one);
    expect(again.ticks.length).toBeGreaterThan(0);
    for (const each of [...open, again]) await each.client.dispose();
    await Promise.all([...open.slice(1), again].map(({ closed }) => closed));
    await new Promise((resolve) => setTimeout(resolve, 200));
  });

  it('is refused at connect without a valid token', async () => {
    const { ticks, closed } = subscribe('bad');
    expect(await closed).toBe(CLOSE.FORBIDDEN);
    expect(ticks).toEqual([]);
  });

  it('ends with 4403 when the token ends, and brings nothing after it', async () => {
    const started = Date.now();
    const { ticks, closed } = subscribe('good-1000');
    expect(await closed).toBe(CLOSE.FORBIDDEN);
    const livedMs = Date.now() - started;
    const count = ticks.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([livedMs >= 990, count > 0, ticks.length === count]).toEqual([true, true, true]);
  }, 15_000);

  it('ends with its token also when nothing happens', async () => {
    const socket = new WebSocket(address(), 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { headers: { Authorization: 'Bearer good-200' } } })));
    expect(await new Promise((resolve) => { socket.on('close', resolve); })).toBe(CLOSE.FORBIDDEN);
  }, 15_000);

  it('is authorised anew at each event: a revoked actor gets no further one', async () => {
    const { ticks, closed } = subscribe(GOOD_TOKEN);
    await until(() => ticks.length >= 2);
    allowed = false;
    expect(await closed).toBe(CLOSE.FORBIDDEN);
    allowed = true;
    expect(ticks.every((tick) => typeof tick === 'number')).toBe(true);
  });

  it.each<[string, string]>([
    [`subscription { ${Array.from({ length: 16 }, (_, index) => `a${index}: ticks`).join(' ')} }`, 'LIMIT_EXCEEDED'],
    ['subscription { __schema { types { name } } }', 'BAD_REQUEST'],
    ['subscription { tick }', 'BAD_REQUEST'],
    ['{ whoami }', 'BAD_REQUEST'],
    [`subscription { ${'ticks '.repeat(1_001)} }`, 'BAD_REQUEST'],
    ['subscription {{', 'BAD_REQUEST'],
  ])('%# meets the same limits as a query', async (query, code) => {
    const { errors, client } = subscribe(GOOD_TOKEN, query);
    await until(() => errors.length > 0);
    await client.dispose();
    expect(JSON.stringify(errors)).toContain(code);
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|ticks"/);
  });

  it('is told to come back when the service stops, and the service stops at once', async () => {
    const stopping = await startSample();
    const { ticks, closed } = subscribe(GOOD_TOKEN, undefined, stopping);
    await until(() => ticks.length > 0);
    const started = Date.now();
    await stopping.close();
    expect(await closed).toBe(CLOSE.SERVICE_RESTART);
    expect(Date.now() - started).toBeLessThan(8_000);
  }, 15_000);
});

describe('the upgrade', () => {
  const statusOf = (options: { readonly origin?: string; readonly path?: string; readonly protocol?: string }): Promise<number> => new Promise((resolve) => {
    const socket = new WebSocket(service.url.replace('http', 'ws') + (options.path ?? '/graphql'), options.protocol ?? 'graphql-transport-ws', options.origin ? { origin: options.origin } : {});
    socket.on('unexpected-response', (_request, response) => { resolve(response.statusCode ?? 0); socket.terminate(); });
    socket.on('open', () => { resolve(101); socket.terminate(); });
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve(code));
  });

  it.each<[{ readonly origin?: string; readonly path?: string }, number, string]>([
    [{}, 101, 'a program sends no origin'],
    [{ origin: 'https://console.example' }, 101, 'an allowed origin'],
    [{ origin: 'https://console.example.evil.example' }, 403, 'a longer name is another name'],
    [{ origin: 'http://console.example' }, 403, 'another scheme is another origin'],
    [{ origin: 'null' }, 403, 'a sandboxed page'],
    [{ origin: 'not a url' }, 403, 'nonsense'],
    [{ path: '/other' }, 404, 'there is one path'],
    [{ path: '/graphql?token=x' }, 101, 'a query is ignored'],
  ])('%j gives %i', async (options, status) => {
    expect(await statusOf(options)).toBe(status);
  });

  it('allows the page that the service itself serves', async () => {
    expect(await statusOf({ origin: service.url })).toBe(101);
  });
});

describe('malformed frames', () => {
  /** Sends what it is given after the handshake, and tells how the socket ended. */
  const fate = (messages: readonly (string | Buffer)[], patienceMs = 4_000): Promise<number> => new Promise((resolve) => {
    const socket = new WebSocket(address(), 'graphql-transport-ws');
    const timer = setTimeout(() => { resolve(0); socket.terminate(); }, patienceMs);
    socket.on('open', () => { for (const message of messages) socket.send(message); });
    socket.on('close', (code) => { clearTimeout(timer); resolve(code); });
    socket.on('error', () => undefined);
  });
  const initOf = (): string => JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${somebodys(GOOD_TOKEN)}` } });
  const init = initOf();

  it.each<[readonly (string | Buffer)[], number, string]>([
    [['{'], 4400, 'no JSON'],
    [['null'], 4400, 'JSON, no message'],
    [['[]'], 4400, 'a list'],
    [[Buffer.from([0xff, 0xfe, 0x00])], 4400, 'binary'],
    [['{"type":"nonsense"}'], 4400, 'an unknown type'],
    [['{"type":"subscribe","id":"1","payload":{"query":"{ whoami }"}}'], 4401, 'before the connection is made'],
    [[init, init], 4429, 'twice'],
    [[initOf(), '{"type":"subscribe","id":"1"}'], 4400, 'no payload'],
    [[initOf(), '{"type":"subscribe","id":"1","payload":{"query":7}}'], 4400, 'a query that is no text'],
    [[initOf(), '{"type":"subscribe","id":"1","payload":{"query":"subscription { ticks }","variables":"x"}}'], 4400, 'variables that are no object'],
    [['{"type":"connection_init","payload":{"authorization":{"toString":"x"}}}'], 4403, 'a token that is no text'],
    [['{"type":"connection_init","payload":{"__proto__":{"authorization":"Bearer good-1"}}}'], 4403, 'a token by the prototype'],
    [['x'.repeat(200_000)], 1009, 'larger than a frame may be'],
  ])('%# end the socket with a code', async (messages, code) => {
    expect(await fate(messages)).toBe(code);
  });

  it('in their hundreds, mutated at random, never hurt the service', async () => {
    let state = 20_021;
    const random = (below: number): number => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return state % below; };
    const seeds = [init, '{"type":"subscribe","id":"1","payload":{"query":"subscription { ticks }"}}', '{"type":"ping","payload":{}}', '{"type":"complete","id":"1"}'];
    const mutate = (text: string): Buffer => {
      const bytes = Buffer.from(text);
      for (let change = 0; change <= random(3); change++) bytes[random(bytes.length)] = random(256);
      return bytes.subarray(0, random(10) === 0 ? random(bytes.length) : bytes.length);
    };
    for (let round = 0; round < 10; round++) {
      await Promise.all(Array.from({ length: 30 }, () => fate(Array.from({ length: 1 + random(4) }, () => { const bytes = mutate(seeds[random(seeds.length)] ?? init); return random(2) ? bytes.toString('latin1') : bytes; }), 300)));
    }
    const { ticks, client } = subscribe(GOOD_TOKEN);
    await until(() => ticks.length > 0);
    await client.dispose();
    expect(ticks[0]).toBe(1);
    expect(service.lines.filter((line) => line.includes('"level":"fatal"'))).toEqual([]);
  }, 30_000);
});
