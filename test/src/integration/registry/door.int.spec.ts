import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { activeCase, eventually, Person, staffOf, type Staff } from './api.js';
import { nodeWorld, tokenOf, type NodeWorld, type RunningNode } from './world.js';

const NOBODY = '018f0000-0000-7000-8000-00000000dead';
let world: NodeWorld;
let node: RunningNode;
let staff: Staff;
let caseId: string;
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start();
  staff = staffOf(() => node, 'at-police');
  caseId = (await activeCase(staff, 'AT-DOOR-1')).id;
}, 60_000);
afterAll(async () => { await world.stop(); }, 60_000);

const READ = 'query Q($id: ID!, $access: AccessInput!) { case(id: $id, access: $access) { __typename ... on Refusal { code } } }';
async function ask(token: string, id: string): Promise<{ readonly status: number; readonly text: string }> {
  const body = JSON.stringify({ query: READ, variables: { id, access: { purpose: 'SEARCH_MISSING', caseReference: 'AT-DOOR-1' } } });
  const response = await fetch(`${node.service.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body });
  return { status: response.status, text: await response.text() };
}
const audited = async () => (await world.database.asAdministrator((client) => client.query('select * from audit_entry'))).rowCount ?? 0;
const turnedAway = async (): Promise<number> =>
  Number(/homeward_refused_at_door_total\{reason="NOT_SERVED"\} (\d+)/.exec(await (await fetch(`${node.service.url}/metrics`)).text())?.[1] ?? 0);
/** Connects for subscriptions; answers how that ended. */
const connected = (token: string): Promise<string | number> => new Promise((resolve) => {
  const socket = new WebSocket(`${node.service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('open', () => { socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })); });
  socket.on('message', (data: Buffer) => { resolve((JSON.parse(data.toString()) as { type: string }).type); socket.close(); });
  socket.on('close', resolve);
});

describe('the door of a node', () => {
  it.each([
    ['of another country', tokenOf('at-police', 'zarvonek', 'CASEWORKER/GR')],
    ['of no organisation', tokenOf('', 'zarvonek', 'CASEWORKER')],
  ])('is shut to a token %s, the same for something and for nothing, and counts it without a name', async (_who, token) => {
    const [entries, before] = [await audited(), await turnedAway()];
    const [something, nothing] = [await ask(token, caseId), await ask(token, NOBODY)];
    expect(something).toEqual({ status: 403, text: nothing.text });
    expect(something.text).toContain('FORBIDDEN');
    expect(await connected(token)).toBe(4403);
    expect([await turnedAway() - before, await audited() - entries]).toEqual([3, 0]);
    expect(await (await fetch(`${node.service.url}/metrics`)).text()).not.toContain('zarvonek');
  });

  it('is open to the own country, and no more once the federation has let that go', async () => {
    const token = tokenOf('at-police', 'at-police-c', 'CASEWORKER');
    expect(await connected(token)).toBe('connection_ack');
    Object.assign(node.ground.keys.trust, { countries: () => ['gr'] });
    expect(await connected(token)).toBe(4403);
    Object.assign(node.ground.keys.trust, { countries: () => world.federation.trust.countries() });
  });
});

describe('a look that is refused for its input', () => {
  const auditor = new Person(() => node, 'at-police', 'at-police-a', 'AUDITOR');
  const entriesOf = async (recordId: string) => (await auditor.one<{ edges: { node: { operation: string; decision: string; reason: string | null; kind: string } }[] }>('query', 'auditTrail',
    { recordId: ['ID', recordId], first: ['Int', 50] }, '{ edges { node { operation decision reason kind } } }')).edges.map((edge) => edge.node).filter(({ operation }) => operation === 'INPUT_REFUSED');

  it.each([['something', () => caseId], ['nothing', () => NOBODY]])('is answered alike and found in the audit log, for %s', async (_what, id) => {
    expect(await staff.caseworker.read(id(), 'bad\u0007reference')).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'access.caseReference' }] });
    expect(await eventually('the entry', async () => { const found = await entriesOf(id()); return found.length > 0 ? found : undefined; }))
      .toEqual([{ operation: 'INPUT_REFUSED', decision: 'REFUSED', reason: 'case', kind: 'CONSULTATION' }]);
  });

  it('leaves an entry for a change as well, and nothing of what was given', async () => {
    expect(await staff.caseworker.tell('amendCase', 'AT-DOOR-1\u0000', { id: ['ID!', 'Zanubia Quartzfeld'], expectedVersion: ['Int!', 1], input: ['CaseInput!', { reference: 'AT-DOOR-1', kind: 'MISSING_CHILD', category: 'MIGRATION', sought: true, dangerToLife: false,
      names: [], sex: 0, nationalities: [], languages: [], relatives: [], companions: [], documents: [], biometrics: [], indicators: [], handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Youth office' } }, sourceGrade: 'A', informationGrade: '1' }] })).toMatchObject({ code: 'INVALID_INPUT' });
    const { rows } = await world.database.asAdministrator((client) => client.query<{ record_ids: string[]; kind: string }>(`select * from audit_entry where reason = 'amendCase'`));
    expect(rows).toEqual([expect.objectContaining({ record_ids: [], kind: 'ALTERATION', organisation: 'at-police' })]);
    expect(JSON.stringify(rows)).not.toMatch(/Quartzfeld|AT-DOOR/);
  });

  it('is not answered when it cannot be written down', async () => {
    const revoke = (verb: 'revoke insert on audit_entry from' | 'grant insert on audit_entry to') => world.database.asAdministrator((client) => client.query(`${verb} ${world.database.name}_app`));
    await revoke('revoke insert on audit_entry from');
    try {
      await expect(staff.caseworker.read(caseId, 'bad\u0007reference')).rejects.toThrow('INTERNAL');
    } finally {
      await revoke('grant insert on audit_entry to');
    }
  });
});
