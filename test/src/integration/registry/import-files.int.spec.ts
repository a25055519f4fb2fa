import { runImport, type ImportSummary } from '@homeward/cli';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, inputOf, staffOf, type CaseAnswer, type Staff } from './api.js';
import { nodeWorld, tokenOf, type NodeWorld, type RunningNode } from './world.js';

const FIXTURES = join(import.meta.dirname, '../../../../apps/cli/fixtures');
const ORGANISATION = 'at-child-protection';
let world: NodeWorld;
let node: RunningNode;
let staff: Staff;
const folder = mkdtempSync(join(tmpdir(), 'import-'));
beforeAll(async () => {
  world = await nodeWorld();
  node = await world.start();
  staff = staffOf(() => node, ORGANISATION);
  await eventually('readiness', async () => ((await fetch(`${node.service.url}/health/ready`)).ok ? true : undefined));
});
afterAll(async () => { await world.stop(); rmSync(folder, { recursive: true }); });

const map = (sourceSystem: string, fields: object = {}) => ({ ...fields, case: { sourceSystem, kind: 'MISSING_ADULT', childKind: 'MISSING_CHILD', sought: true, country: 'AT', contact: { authority: 'Field office' } } });
const imported = (format: 'csv' | 'pfif', file: string, importMap: unknown): Promise<ImportSummary> =>
  runImport({ node: node.service.url, token: tokenOf(ORGANISATION, `${ORGANISATION}-c`, 'CASEWORKER'), format, file, map: importMap, nowMs: Date.parse('2024-05-07T00:00:00Z') });
const sheet = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const caseOf = async (summary: ImportSummary, sourceId: string, reference: string): Promise<CaseAnswer> => {
  const answer = await staff.caseworker.read(summary.report.find((line) => line.sourceId === sourceId)?.caseId ?? '', reference);
  if (answer.__typename !== 'Case') throw new Error(JSON.stringify(answer));
  return answer;
};

describe('homeward import, at a node', () => {
  it.each([
    ['pfif', 'pfif/own-pfif-1.4-multiscript-notes.xml', {}, 2, 0],
    ['pfif', 'pfif/own-pfif-1.4-person-atom-feed.xml', {}, 1, 0],
    ['pfif', 'pfif/own-pfif-1.3-expiry-and-other.xml', {}, 1, 1],
    ['csv', 'spreadsheets/bom-semicolon-crlf.csv', { id: 'Nr.', familyName: 'Nachname', givenName: 'Vorname', birthDate: 'Geburtsdatum', sex: 'Geschlecht', heightCm: 'Größe (m)', notes: ['Bemerkung'] }, 2, 1],
    ['csv', 'spreadsheets/persian-jalali.csv', { id: 'ردیف', givenName: 'نام', familyName: 'نام خانوادگی', fatherName: 'نام پدر', birthDate: { column: 'تاریخ تولد', calendar: 'solar hijri' }, eventDate: { column: 'تاریخ گم شدن', calendar: 'solar hijri' }, age: 'سن' }, 3, 0],
    ['csv', 'spreadsheets/ethiopian.csv', { id: 'ተ.ቁ', fullName: 'ሙሉ ስም', sex: 'ፆታ', age: 'ዕድሜ', birthDate: { column: 'የትውልድ ዘመን (ዓ.ም)', calendar: 'ethiopian' } }, 3, 0],
    ['csv', 'spreadsheets/utf8-arabic-indic-digits.csv', { id: 'الرقم', fullName: 'الاسم', age: 'العمر', birthDate: { column: 'تاريخ الميلاد', calendar: 'hijri' } }, 2, 0],
  ] as ['csv' | 'pfif', string, object, number, number][])('makes drafts of %s %s, and changes nothing the second time', async (format, name, fields, taken, rejected) => {
    const importMap = map(name.replace(/[^a-z0-9]/g, '-').slice(0, 40), fields);
    expect(await imported(format, join(FIXTURES, name), importMap)).toMatchObject({ created: taken, rejected, updated: 0 });
    expect(await imported(format, join(FIXTURES, name), importMap)).toMatchObject({ unchanged: taken, created: 0, updated: 0, rejected });
  });

  it('makes nothing more than a draft, changes it when the file changes, and says which row the node refuses', async () => {
    const fields = { id: 'Id', fullName: 'Name', reference: 'Number' };
    const first = await imported('csv', sheet('a.csv', 'Id,Name,Number\n1,Ana Ejemplo,A 1\n2,Luis Ejemplo,*2*\n3,Eva Ejemplo,A 3\n'), map('office', fields));
    expect(first).toMatchObject({ created: 2, rejected: 1 });
    expect(first.report[1]).toMatchObject({ line: 3, outcome: 'REJECTED', column: 'reference', reason: expect.stringMatching(/letters, digits/) });
    expect(await caseOf(first, '1', 'A 1')).toMatchObject({ state: 'DRAFT', version: 1, published: false, names: [{ value: 'Ana Ejemplo' }] });
    const second = await imported('csv', sheet('a.csv', 'Id,Name,Number\n1,Ana Ejemplo Ruiz,A 1\n3,Eva Ejemplo,A 3\n'), map('office', fields));
    expect(second).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await caseOf(second, '1', 'A 1')).toMatchObject({ state: 'DRAFT', names: [{ value: 'Ana Ejemplo Ruiz' }] });
  });

  it('touches no case that people made or have taken further, and brings nobody back who was erased', async () => {
    const fields = { id: 'Id', fullName: 'Name', reference: 'Number' };
    await staff.caseworker.do('registerCase', 'B 1', { input: ['CaseInput!', inputOf('B 1')] });
    expect((await imported('csv', sheet('b.csv', 'Id,Name,Number\n1,Ana Ejemplo,B 1\n'), map('b', fields))).report[0]).toMatchObject({ outcome: 'REJECTED', column: 'reference' });
    const file = sheet('c.csv', 'Id,Name,Number\n1,Tom Ejemplo,C 1\n');
    const caseId = (await imported('csv', file, map('c', fields))).report[0]?.caseId ?? '';
    await staff.supervisor.do('eraseCase', 'C 1', { caseId: ['ID!', caseId] });
    expect((await imported('csv', file, map('c', fields))).report[0]).toMatchObject({ outcome: 'REJECTED', reason: expect.stringMatching(/erased/) });
  });

  it('is refused to who may not import', async () => {
    const file = sheet('d.csv', 'Id,Name\n1,Ana Ejemplo\n');
    await expect(runImport({ node: node.service.url, token: tokenOf(ORGANISATION, 'auditor', 'AUDITOR'), format: 'csv', file, map: map('d', { id: 'Id', fullName: 'Name' }) })).rejects.toThrow(/the node refused/);
  });
});
