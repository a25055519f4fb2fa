import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { codesOf, GOOD_TOKEN, openDoor, post, SECRET, startSample, type SampleService } from '../testing/sample-service.js';

let service: SampleService;
beforeAll(async () => { service = await startSample(); });
afterAll(async () => { await service.close(); });
const ask = (query: string, variables?: unknown, headers?: Record<string, string>) => post(service, query, variables, headers);

describe('operator routes', () => {
  it('answer without a token', async () => {
    const [live, ready, metrics] = await Promise.all(['/health/live', '/health/ready', '/metrics'].map((path) => fetch(service.url + path)));
    expect([live?.status, ready?.status, metrics?.status]).toEqual([200, 200, 200]);
    expect(await metrics?.text()).toContain('homeward_graphql_errors_total');
  });

  it('tell nothing of paths that do not exist', async () => {
    const response = await fetch(`${service.url}/cases/${SECRET}`);
    expect([response.status, await response.json()]).toEqual([404, { code: 'NOT_FOUND' }]);
  });

  it('give metrics only to the token when there is one, and are not ready when a check fails', async () => {
    const guarded = await startSample({ metricsToken: 'a token of length' });
    const { Readiness } = await import('../health/readiness.js');
    guarded.app.get(Readiness).add('database', () => Promise.reject(new Error('down')));
    const statuses = await Promise.all([undefined, 'Bearer wrong', 'Bearer a-token'].map(async (authorization) => (await fetch(`${guarded.url}/metrics`, authorization ? { headers: { authorization } } : {})).status));
    const ready = await fetch(`${guarded.url}/health/ready`);
    expect([statuses, ready.status, await ready.json()]).toEqual([[404, 404, 404], 503, { ready: false, checks: { database: false } }]);
    await guarded.close();
  });
});

describe('the gate', () => {
  it('lets the verified actor through', async () => {
    expect((await ask('{ whoami }')).data).toEqual({ whoami: 'gardener' });
  });

  it.each<[string, Record<string, string>]>([
    ['no token', { authorization: '' }],
    ['a bad token', { authorization: 'Bearer bad' }],
    ['another scheme', { authorization: `Basic ${GOOD_TOKEN}` }],
  ])('answers %s alike, whatever was asked', async (_name, headers) => {
    const answers = await Promise.all(['{ whoami }', '{ nothing }', '{{{'].map((query) => ask(query, undefined, headers)));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers.map((answer) => [answer.status, codesOf(answer)])).toEqual(Array(3).fill([401, ['UNAUTHENTICATED']]));
  });

  it('turns away whom the service does not serve, by query and by socket', async () => {
    const desk = await startSample({}, { admits: (actor) => actor.roles.includes('LIAISON') });
    const answer = await post(desk, '{ whoami }');
    const socket = new WebSocket(`${desk.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${GOOD_TOKEN}` } })));
    const code = await new Promise((resolve) => { socket.on('close', resolve); });
    await desk.close();
    expect([answer.status, codesOf(answer), code]).toEqual([403, ['FORBIDDEN'], 4403]);
  });

  it.each<[string | undefined, number, string | null]>([
    [undefined, 200, null], ['https://console.example', 200, 'https://console.example'], ['https://evil.example', 403, null], ['null', 403, null],
  ])('answers a page of origin %s with %i', async (origin, status, told) => {
    const headers: Record<string, string> = { 'content-type': 'application/json', authorization: `Bearer ${GOOD_TOKEN}`, ...(origin ? { origin } : {}) };
    const answer = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ whoami }"}' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([status, told]);
  });

  it('answers the preflight of an allowed page only', async () => {
    const preflight = (origin: string) => fetch(`${service.url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const [allowed, foreign] = await Promise.all([preflight('https://console.example'), preflight('https://evil.example')]);
    expect([allowed.status, allowed.headers.get('access-control-allow-headers'), foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([204, 'authorization, content-type', 403, null]);
  });

  it('refuses what is too much at once, and serves again afterwards', async () => {
    const refused: unknown[] = [];
    const { promise: thirtyRefused, resolve } = Promise.withResolvers<void>();
    const asked = Array.from({ length: 230 }, async () => {
      const answer = await ask('{ held }');
      if (answer.status === 503) refused.push(...codesOf(answer));
      if (refused.length === 30) resolve();
      return answer.status;
    });
    await thirtyRefused;
    openDoor();
    expect((await Promise.all(asked)).filter((status) => status === 200)).toHaveLength(200);
    expect(new Set(refused)).toEqual(new Set(['UNAVAILABLE']));
    expect((await ask('{ whoami }')).status).toBe(200);
  });

  it('serves POST of JSON alone', async () => {
    const authorization = `Bearer ${GOOD_TOKEN}`;
    const get = await fetch(`${service.url}/graphql?query={whoami}`, { headers: { authorization } });
    const form = await fetch(`${service.url}/graphql`, { method: 'POST', headers: { authorization, 'content-type': 'text/plain' }, body: '{"query":"{ whoami }"}' });
    const batch = await fetch(`${service.url}/graphql`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: '[{"query":"{ whoami }"},{"query":"{ whoami }"}]' });
    expect([get.status, form.status >= 400, batch.status]).toEqual([405, true, 400]);
  });
});

describe('limits', () => {
  const nest = (depth: number): string => (depth === 1 ? 'name' : `parent { ${nest(depth - 1)} }`);
  it.each<[string, string, unknown[], string]>([
    [`{ plant { ${nest(7)} } }`, 'depth 8', [], 'the bound itself is allowed'],
    [`{ plant { ${nest(8)} } }`, 'depth 9', ['LIMIT_EXCEEDED'], 'one deeper is not'],
    [`{ plant { ...A } } fragment A on Plant { ${nest(8)} }`, 'depth 9 by a fragment', ['LIMIT_EXCEEDED'], 'fragments count'],
    [`{ ${Array.from({ length: 15 }, (_, index) => `a${index}: whoami`).join(' ')} }`, '15 aliases', [], 'the bound itself is allowed'],
    [`{ ${Array.from({ length: 16 }, (_, index) => `a${index}: whoami`).join(' ')} }`, '16 aliases', ['LIMIT_EXCEEDED'], 'one more is not'],
    ['{ plants(first: 50) { edges { node { name } } } }', 'a full page', [], 'cost 101'],
    ['{ plants(first: 50) { edges { node { cuttings { cuttings { name } } } } } }', 'lists of lists of a full page', ['LIMIT_EXCEEDED'], 'cost 1 + 50 × (1 + 1 + 5 + 25)'],
    ['query Q($n: Int!) { plants(first: $n) { edges { node { cuttings { cuttings { name } } } } } }', 'a page size by variable', ['LIMIT_EXCEEDED'], 'counts as the largest page'],
    ['{ plants(first: 2) { edges { node { cuttings { cuttings { name } } } } } }', 'the same for a small page', [], 'cost 65'],
    [`{ ${'whoami '.repeat(1000)} }`, '1002 tokens', ['BAD_REQUEST'], 'more than 1000'],
    [`{ whoami } # ${'x'.repeat(66_000)}`, 'a very long document', ['TOO_LARGE'], 'more than the body limit'],
    ['{ __schema { types { name } } }', 'introspection', ['BAD_REQUEST', 'BAD_REQUEST'], 'off in production, told for each introspecting field'],
  ])('%# %s', async (query, _name, codes) => {
    expect(codesOf(await ask(query, query.includes('$n') ? { n: 2 } : undefined))).toEqual(codes);
  });

  it('refuses a fragment that contains itself without running for ever', async () => {
    expect(codesOf(await ask('{ plant { ...A } } fragment A on Plant { parent { ...A } }'))).toEqual(['BAD_REQUEST']);
  });

  it('refuses a syntax tree in place of text', async () => {
    const tree = { kind: 'Document', definitions: [{ kind: 'OperationDefinition', operation: 'query', selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'whoami' } }] } }] };
    expect(codesOf(await ask(JSON.stringify(tree)))).toEqual(['BAD_REQUEST']);
  });

  it('refuses a body over the limit', async () => {
    const answer = await ask('{ whoami }', { filler: 'x'.repeat(30_000) });
    expect([answer.status, codesOf(answer)]).toEqual([413, ['TOO_LARGE']]);
  });

  it.each([[0], [51]])('refuses a page of %i', async (first) => {
    expect(codesOf(await ask('query Q($n: Int!) { plants(first: $n) { edges { node { name } } } }', { n: first }))).toEqual(['INVALID_INPUT']);
  });
});

describe('errors', () => {
  it('gives an expected failure as a member of the union', async () => {
    expect((await ask('{ missing { ... on Refusal { code message } } }')).data).toEqual({ missing: { code: 'NOT_AVAILABLE', message: 'Nothing is available under this id for this purpose.' } });
  });

  it('masks a surprise, and logs it by its code and id alone', async () => {
    const answer = await ask('{ breaks }');
    const id = answer.errors[0]?.extensions?.['correlationId'];
    const line = service.lines.find((text) => text.includes('23505')) ?? '';
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(JSON.parse(line)).toMatchObject({ correlationId: id, code: '23505', err: { type: 'Error' } });
    expect([answer.text, ...service.lines].join('\n')).not.toContain(SECRET);
    expect(answer.text).not.toMatch(/at .*\.ts|stack/);
  });

  it.each<[string, string, unknown]>([
    ['{ whoam }', 'a near miss', undefined],
    [`{ plants(first: "${SECRET}") { edges { node { name } } } }`, 'a literal of the wrong type', undefined],
    ['query Q($n: Int!) { plants(first: $n) { edges { node { name } } } }', 'a variable of the wrong type', { n: SECRET }],
    [`{ whoami(${SECRET}`, 'a syntax error', undefined],
  ])('gives no hint and no value for %s', async (query, _name, variables) => {
    const answer = await ask(query, variables);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
    expect(answer.text).not.toMatch(/Did you mean|whoami|Plant|Int|Secret/);
  });

  const input = { name: 'x'.repeat(11), labels: [{ text: 'ok', colour: 'red' }, { text: 'too long', colour: SECRET }] };
  it('says which fields of an input are wrong and what to do, never the value', async () => {
    const grow = 'mutation G($input: PlantInput!, $access: AccessInput!) { grow(input: $input, access: $access) { ... on Refusal { code fields { field code message } } ... on Plant { name } } }';
    const answer = await ask(grow, { input, access: { purpose: 'PROTECT_CHILD', caseReference: 'AT-1' } });
    expect(answer.data?.['grow']).toEqual({ code: 'INVALID_INPUT', fields: [
      { field: 'input.name', code: 'maxLength', message: 'Must be shorter than or equal to 10 characters. Shorten it.' },
      { field: 'input.labels.1.text', code: 'maxLength', message: 'Must be shorter than or equal to 5 characters. Shorten it.' },
      { field: 'input.labels.1.colour', code: 'matches', message: 'Must match /^[a-z]+$/ regular expression. Use small letters a to z.' },
    ] });
    expect([answer.text, ...service.lines].join('\n')).not.toContain(SECRET);
  });

  it('gives the same problems as an error where the type has no refusal', async () => {
    const answer = await ask('mutation R($input: PlantInput!) { rename(input: $input) }', { input: { name: 'x'.repeat(11), labels: [] } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'input.name' }] });
  });

  it('fills in the default of an omitted member however often the operation is asked', async () => {
    const grow = 'mutation G($input: PlantInput!) { rename(input: $input) }';
    for (let time = 0; time < 5; time += 1) expect((await ask(grow, { input: { name: 'fern', labels: [] } })).data).toEqual({ rename: 'fern' });
  });

  it('is loud about an input class without rules', async () => {
    expect(codesOf(await ask('{ unruled(until: 1) }'))).toEqual(['INTERNAL']);
  });
});

describe('an operation that is asked often enough to be compiled', () => {
  const often = async (query: string, variables?: unknown): Promise<unknown[]> => {
    const answers = [];
    for (let time = 0; time < 5; time++) answers.push(await ask(query, variables));
    expect(answers.map(({ text }) => text).join()).not.toContain(SECRET);
    return answers.map(codesOf);
  };
  const page = 'query Often($n: Int!) { plants(first: $n) { edges { node { name } } } }';

  it.each<[string, string, unknown, unknown[]]>([
    ['a surprise', '{ often: breaks }', undefined, ['INTERNAL']],
    ['an input that is refused', page, { n: 51 }, ['INVALID_INPUT']],
    ['a good answer', page, { n: 2 }, []],
    ['a variable of the wrong type', page, { n: SECRET }, ['BAD_REQUEST']],
    ['a missing variable', page, {}, ['BAD_REQUEST']],
  ])('answers %s as it did the first time', async (_what, query, variables, codes) => {
    expect(await often(query, variables)).toEqual(Array(5).fill(codes));
  });
});

describe('logs', () => {
  it('hold one line per request with route and status, and nothing of query, header or path', async () => {
    await fetch(`${service.url}/${SECRET}?q=${SECRET}`, { headers: { 'x-request-id': SECRET } });
    const requests = service.lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['msg'] === 'request');
    expect(requests.at(-1)).toMatchObject({ route: 'unmatched', method: 'GET', status: 404 });
    expect(service.lines.join('')).not.toContain(SECRET);
    expect(service.lines.join('')).not.toContain(GOOD_TOKEN);
  });
});
