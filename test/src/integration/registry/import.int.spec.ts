import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inputOf, Person, staffOf, type Staff } from './api.js';
import { nodeWorld, type NodeWorld, type RunningNode } from './world.js';

let world: NodeWorld;
let node: RunningNode;
let staff: Staff;
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start();
  staff = staffOf(() => node, 'at-child-protection');
}, 60_000);
afterAll(async () => { await world.stop(); }, 60_000);

interface Row { readonly sourceId: string; readonly outcome: string; readonly caseId: string | null; readonly column: string | null; readonly reason: string | null }
type Report = { readonly __typename: 'ImportReport'; readonly rows: readonly Row[] } | { readonly __typename: 'Refusal'; readonly code: string; readonly fields: readonly { readonly field: string }[] };
const row = (sourceId: string, reference: string, hash = 'a', changes = {}) => ({ line: 2, sourceId, contentHash: hash.repeat(43), case: inputOf(reference, changes) });
const send = (person: Person, ...rows: readonly unknown[]): Promise<Report> => person.one('mutation', 'importCases', {
  input: ['ImportInput!', { sourceSystem: 'field-office', rows }], access: ['AccessInput!', { purpose: 'SEARCH_MISSING', caseReference: 'import/field-office' }],
}, '{ __typename ... on ImportReport { rows { sourceId outcome caseId column reason } } ... on Refusal { code fields { field } } }');
async function sent(...rows: readonly unknown[]): Promise<readonly Row[]> {
  const report = await send(staff.caseworker, ...rows);
  if (report.__typename !== 'ImportReport') throw new Error(JSON.stringify(report));
  return report.rows;
}

describe('import', () => {
  it('makes drafts; the same file again changes nothing; a changed row changes its draft', async () => {
    const [made] = await sent(row('1', 'F-1'));
    expect(made).toMatchObject({ sourceId: '1', outcome: 'CREATED' });
    expect(await sent(row('1', 'F-1'))).toEqual([{ ...made, outcome: 'UNCHANGED' }]);
    expect(await sent(row('1', 'F-1', 'b', { sex: 1 }))).toEqual([{ ...made, outcome: 'UPDATED' }]);
    expect(await staff.caseworker.read(made?.caseId ?? '', 'F-1')).toMatchObject({ state: 'DRAFT', version: 2, published: false });
  });

  it('knows a row by its id when the name is spelled otherwise: the same case with the new name, no second person, and the answer names that case', async () => {
    const nameOf = (value: string) => ({ names: [{ value, script: 'Latn', part: 'FULL', kind: 'LEGAL' }] });
    const [made] = await sent(row('E1', 'E-1', 'a', nameOf('Marta Ejemplo')));
    expect(await sent(row('E1', 'E-1', 'b', nameOf('Martha Ejemplo Ruiz')))).toEqual([{ ...made, outcome: 'UPDATED' }]);
    expect(await staff.caseworker.read(made?.caseId ?? '', 'E-1')).toMatchObject({ reference: 'E-1', version: 2 });
    const known = await staff.caseworker.one('query', 'case', { id: ['ID!', made?.caseId], access: ['AccessInput!', { purpose: 'SEARCH_MISSING', caseReference: 'E-1' }] }, '{ ... on Case { reference names { value } } }');
    expect(known).toEqual({ reference: 'E-1', names: [{ value: 'Martha Ejemplo Ruiz' }] });
  });

  it('leaves what is no longer a draft to people', async () => {
    const [made] = await sent(row('2', 'F-2'));
    await staff.caseworker.do('activateCase', 'F-2', { caseId: ['ID!', made?.caseId] });
    expect(await sent(row('2', 'F-2', 'b'))).toMatchObject([{ outcome: 'REJECTED', reason: expect.stringContaining('no longer a draft') as unknown }]);
  });

  it('tells row by row: a number that is taken stops its row alone', async () => {
    await staff.caseworker.do('registerCase', 'F-3', { input: ['CaseInput!', inputOf('F-3')] });
    expect(await sent(row('3', 'F-3'), row('4', 'F-4'))).toMatchObject([{ outcome: 'REJECTED', column: 'reference' }, { outcome: 'CREATED' }]);
  });

  it('names the member that cannot be accepted, and takes nothing of that request', async () => {
    expect(await send(staff.caseworker, row('5', 'F-5'), row('6', 'F-6', 'a', { nationalities: ['nowhere'] }))).toMatchObject({ __typename: 'Refusal', code: 'INVALID_INPUT', fields: [{ field: 'input.rows.1.case.nationalities' }] });
    expect(await sent(row('5', 'F-5'))).toMatchObject([{ outcome: 'CREATED' }]);
  });

  it('does not bring back what was erased, whatever its row says now', async () => {
    const [made] = await sent(row('7', 'F-7'));
    await staff.supervisor.do('eraseCase', 'F-7', { caseId: ['ID!', made?.caseId] });
    expect(await sent(row('7', 'F-7'), row('8', 'F-8'))).toMatchObject([{ outcome: 'REJECTED', reason: expect.stringMatching(/^ERASED/) as unknown }, { outcome: 'CREATED' }]);
    expect(await sent(row('7', 'F-7-new', 'c'))).toMatchObject([{ outcome: 'REJECTED' }]);
  });

  it('keeps the sources of organisations apart', async () => {
    await sent(row('9', 'F-9'));
    const police = new Person(() => node, 'at-police', 'p', 'INVESTIGATOR');
    expect(await send(police, row('9', 'F-9'))).toMatchObject({ rows: [{ outcome: 'CREATED' }] });
  });
});
