import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport, type ImportOptions, type ImportSummary } from './run-import.js';
import { caseDefaults, memoryNode } from './testing.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const NOW = Date.parse('2024-05-06T12:00:00Z');
let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'import-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });
const written = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const imported = async (file: string, map: object, over: Partial<ImportOptions> = {}, world = memoryNode()) => {
  const summary = await runImport({ node: 'memory', token: 't', format: 'csv', file, map: { case: caseDefaults(), ...map }, nowMs: NOW, importNode: world.node, ...over });
  return { summary, ...world };
};
const remarksOf = (summary: ImportSummary, line: number): readonly string[] => summary.report.filter((row) => row.line === line).flatMap((row) => row.remarks.map(({ column, code }) => `${String(column)} ${code}`));

describe('the import of a sheet', () => {
  it('reads a German office file: BOM, semicolons, a line break in a cell, a header that stands twice', async () => {
    const { summary, draftOf } = await imported(join(FIXTURES, 'spreadsheets/bom-semicolon-crlf.csv'), { id: 'Nr.', familyName: 'Nachname', givenName: 'Vorname', birthDate: 'Geburtsdatum', sex: 'Geschlecht', heightCm: 'Größe (m)', notes: ['Bemerkung', 'Bemerkung (2)'] });
    expect(draftOf('1')).toMatchObject({ names: [{ value: 'Jürgen', part: 'GIVEN' }, { value: 'Müßtermann', part: 'FAMILY', script: 'Latn' }], birth: { value: '2008-03-04', precision: 'DAY' }, sex: 1, kind: 'MISSING_CHILD', body: { heightCm: { value: 162 } } });
    expect(draftOf('1').freeText).toBe('Bemerkung: Trägt Brille; Narbe links');
    expect(draftOf('2')).toMatchObject({ birth: { value: '2009', precision: 'YEAR' }, sex: 2, freeText: 'Bemerkung (2): zuletzt "Bahnhof" gesehen' });
    expect(summary).toMatchObject({ rows: 3, created: 2, rejected: 1, notices: ['columns that the map does not use: Telefon'] });
    expect(summary.report[2]).toMatchObject({ line: 5, outcome: 'REJECTED', reason: expect.stringMatching(/neither a name/) });
  });

  it('asks for the encoding of a file that is not UTF-8, and judges a date column as a whole', async () => {
    const file = join(FIXTURES, 'spreadsheets/cp1252-dates.csv');
    const numbered = await written('cp1252.csv', Buffer.concat((await readFile(file)).toString('latin1').split('\r\n').filter((line) => line !== '').map((line, index) => Buffer.from(`${index === 0 ? 'Id' : String(index)},${line}\r\n`, 'latin1'))));
    const map = { id: 'Id', familyName: 'Apellidos', givenName: 'Nombre', birthDate: { column: 'Fecha nac.' }, age: 'Edad', eventDate: 'Fecha desaparición' };
    await expect(imported(numbered, map)).rejects.toThrow(/not UTF-8; say which encoding/);
    const { summary, draftOf } = await imported(numbered, map, { encoding: 'windows-1252' });
    expect(summary.notices).toContain('column Fecha desaparición: some dates are day first and some month first; give a format in the map');
    expect(draftOf('1')).toMatchObject({ names: [{ value: 'María José' }, { value: 'Ñáñez Ejemplo' }], birth: { value: '2008', precision: 'YEAR', estimated: true }, event: { dateFrom: '2023-12-13', dateTo: '2023-12-13', country: 'AT' } });
    expect(draftOf('1').freeText).toContain('Fecha nac.: 03/04/2008');
    expect(draftOf('2')).toMatchObject({ birth: { value: '2009', precision: 'YEAR' } });
    expect(draftOf('3')).toMatchObject({ birth: { type: 'AGE', minYears: 14, maxYears: 14 }, event: { dateFrom: '2023-01-01', dateTo: '2023-12-31' } });
    expect(draftOf('4')).toMatchObject({ names: [{ value: "D'Ejemplo" }], event: { dateFrom: '2023-12-13' } });
    expect(draftOf('4').birth).toBeUndefined();
    expect(remarksOf(summary, 4)).toContain('Fecha nac. DEFAULT_DATE');
  });

  it.each([
    ['persian-jalali.csv', 'SOLAR_HIJRI', { id: 'ردیف', givenName: 'نام', familyName: 'نام خانوادگی', fatherName: 'نام پدر', birthYear: 'سال تولد', birthDate: { column: 'تاریخ تولد', calendar: 'solar hijri' }, eventDate: { column: 'تاریخ گم شدن', calendar: 'SOLAR_HIJRI' }, age: 'سن' }, {
      '۱': { birth: { value: '1386', precision: 'YEAR', calendar: 'SOLAR_HIJRI' }, event: { dateFrom: '2023-12-15' }, relatives: [{ relation: 'FATHER', name: { value: 'علی', script: 'Arab' } }] },
      '۲': { birth: { value: '1386', precision: 'YEAR' } }, '۳': { birth: { value: '1387-12-30', precision: 'DAY' }, names: [{ value: 'محمد‌رضا' }, { value: 'نمونه' }] },
    }],
    ['ethiopian.csv', 'ETHIOPIAN', { id: 'ተ.ቁ', fullName: 'ሙሉ ስም', sex: 'ፆታ', age: 'ዕድሜ', birthDate: { column: 'የትውልድ ዘመን (ዓ.ም)', calendar: 'ethiopian' }, eventDate: { column: 'የጠፋበት ቀን', calendar: 'ethiopian' } }, {
      1: { birth: { value: '2002', precision: 'YEAR', calendar: 'ETHIOPIAN' }, sex: 2, names: [{ script: 'Ethi' }] }, 2: { birth: { value: '2002', precision: 'YEAR' }, event: { dateFrom: '2023-09-10' }, sex: 2 }, 3: { birth: { value: '2009', calendar: 'GREGORIAN' }, sex: 1 },
    }],
    ['utf8-arabic-indic-digits.csv', 'HIJRI', { id: 'الرقم', fullName: 'الاسم', age: 'العمر', birthDate: { column: 'تاريخ الميلاد', calendar: 'hijri' } }, {
      '١': { birth: { value: '2012-03-04', calendar: 'GREGORIAN' } }, '٢': { birth: { value: '1433-05-10', calendar: 'HIJRI' }, names: [{ value: 'علي كريم' }] },
    }],
  ] as [string, string, object, Record<string, object>][])('reads %s, a sheet in the %s calendar', async (name, _, map, expected) => {
    const { draftOf } = await imported(join(FIXTURES, 'spreadsheets', name), map);
    for (const [id, draft] of Object.entries(expected)) expect(draftOf(id)).toMatchObject(draft);
  });

  it('keeps a date that cannot exist as text, with a warning', async () => {
    const { summary, draftOf } = await imported(join(FIXTURES, 'spreadsheets/ethiopian.csv'), { id: 'ተ.ቁ', fullName: 'ሙሉ ስም', eventDate: { column: 'የጠፋበት ቀን', calendar: 'ethiopian' } });
    expect(draftOf('1').event).toBeUndefined();
    expect(draftOf('1').freeText).toBe('የጠፋበት ቀን: 13/13/2015');
    expect(remarksOf(summary, 2)).toEqual(['የጠፋበት ቀን NOT_A_DATE']);
  });

  it('reads what a spreadsheet calls "Unicode text": UTF-16 with tabs', async () => {
    const file = join(FIXTURES, 'spreadsheets/excel-unicode-text-utf16le.txt');
    const header = (await readFile(file)).toString('utf16le').slice(1).split('\r\n')[0]?.split('\t') ?? [];
    const { summary } = await imported(file, { id: header[0], fullName: header[1] });
    expect(summary.created).toBeGreaterThan(0);
  });

  it('finds the header below titles, takes sep= lines and HXL tags, and knows that totals are no persons', async () => {
    const sheet = 'sep=;\nList of the district;;\n\nId;Name;Age\n#meta+id;#meta+name;#age\nA1;Ana Ejemplo;14\n;;\nTotal;;1\n';
    const { summary, draftOf } = await imported(await written('titled.csv', sheet), { id: 'Id', fullName: 'Name', age: 'Age' });
    expect(summary).toMatchObject({ rows: 1, created: 1, rejected: 0 });
    expect(summary.notices).toEqual(['1 row(s) above the header are no persons', 'the row of HXL tags is no person', '1 row(s) are empty (line 7)', 'line 8 is a row of totals, no person']);
    expect(draftOf('A1').birth).toMatchObject({ type: 'AGE', asOf: '2024-05-06' });
  });

  it('rejects bad rows with line, column and reason, takes the good ones, and prints no value of the file', async () => {
    const sheet = `Id,Name,Age\n1,Ana Canary-1,14\n,Luis Canary-2,15\n1,Eva Canary-3,16\n4,${'Canary-4'.repeat(30)},17\n5,unbekannt,18\n6,Tom Canary-6,19,extra\n7,Lea Canary-7,soon\n`;
    const { summary } = await imported(await written('bad-rows.csv', sheet), { id: 'Id', fullName: 'Name', age: 'Age' });
    expect(summary.report.map(({ line, outcome, column }) => [line, outcome, column])).toEqual([
      [2, 'CREATED', undefined], [3, 'REJECTED', 'Id'], [4, 'REJECTED', 'Id'], [5, 'REJECTED', 'Name'], [6, 'REJECTED', undefined], [7, 'REJECTED', undefined], [8, 'CREATED', undefined],
    ]);
    expect(remarksOf(summary, 8)).toEqual(['Age NOT_AN_AGE']);
    expect(JSON.stringify(summary)).not.toContain('Canary');
  });

  it('changes nothing the second time, also on another day, and updates what changed in the file', async () => {
    const world = memoryNode();
    const map = { id: 'Id', fullName: 'Name', age: 'Age' };
    const file = await written('twice.csv', "Id,Name,Age\n1,O'Connor,14\n2,D’Arcy,15\n");
    expect((await imported(file, map, {}, world)).summary).toMatchObject({ created: 2 });
    expect((await imported(file, map, { nowMs: NOW + 400 * 86_400_000 }, world)).summary).toMatchObject({ created: 0, unchanged: 2, updated: 0 });
    await writeFile(file, "Id,Name,Age\n1,O'Connor,14\n2,D’Arcy,16\n");
    expect((await imported(file, map, {}, world)).summary).toMatchObject({ created: 0, unchanged: 1, updated: 1 });
  });

  it('looks again at every row when the map has changed, for the same cells may mean something else now', async () => {
    const world = memoryNode();
    const file = await written('map.csv', 'Id,Name,Born\n1,Ana Ejemplo,03/04/2008\n');
    await imported(file, { id: 'Id', fullName: 'Name', birthDate: 'Born' }, {}, world);
    const { summary, draftOf } = await imported(file, { id: 'Id', fullName: 'Name', birthDate: { column: 'Born', format: 'MM/DD/YYYY' } }, {}, world);
    expect(summary).toMatchObject({ updated: 1 });
    expect(draftOf('1').birth).toMatchObject({ value: '2008-03-04' });
  });

  it('keeps a request under what a node takes', async () => {
    const world = memoryNode();
    const rows = Array.from({ length: 200 }, (_, index) => `${String(index)},P,${'長い記録'.repeat(1500)}`).join('\n');
    const { summary } = await imported(await written('long.csv', `Id,Name,Note\n${rows}\n`), { id: 'Id', fullName: 'Name', notes: ['Note'] }, {}, world);
    expect(summary.created).toBe(200);
    expect(Math.max(...world.bytes)).toBeLessThan(520_000);
    expect(world.requests.length).toBeGreaterThan(4);
  });

  it('gives a case a number that a node takes, whatever signs the id has, and cuts no document number short', async () => {
    const sheet = `Id,Name,Passport\nA#1,Ana Ejemplo,P1234567\n${'x'.repeat(100)},Luis Ejemplo,${'9'.repeat(41)}\n`;
    const { summary, draftOf } = await imported(await written('numbers.csv', sheet), { id: 'Id', fullName: 'Name', documentNumber: 'Passport' });
    expect(draftOf('A#1')).toMatchObject({ reference: expect.stringMatching(/^field-office\/[0-9a-f]{32}$/), documents: [{ type: 'UNKNOWN', number: 'P1234567' }] });
    expect(draftOf('x'.repeat(100))).toMatchObject({ reference: expect.stringMatching(/^field-office\/[0-9a-f]{32}$/), documents: [], freeText: `Passport: ${'9'.repeat(41)}` });
    expect(remarksOf(summary, 3)).toEqual(['Passport NO_DOCUMENT_NUMBER']);
  });

  it('goes on when the node finds fault with one row', async () => {
    const world = memoryNode((draft) => (draft.names[0]?.value === 'P 77' ? { field: 'names.0.value', message: 'Shorten it.' } : undefined));
    const rows = Array.from({ length: 120 }, (_, index) => `${String(index)},P ${String(index)}`).join('\n');
    const { summary } = await imported(await written('many.csv', `Id,Name\n${rows}\n`), { id: 'Id', fullName: 'Name' }, {}, world);
    expect(summary).toMatchObject({ rows: 120, created: 119, rejected: 1 });
    expect(summary.report.find(({ outcome }) => outcome === 'REJECTED')).toMatchObject({ line: 79, sourceId: '77', column: 'names.0.value', reason: 'Shorten it.' });
    expect(Math.max(...world.requests)).toBe(50);
  });

  it('translates the words of a file, and says which it does not know', async () => {
    const sheet = 'Id\tName\tArt\tStaat\tLand\tOrt\tWann\n1\tAna\tgefunden\tSyrien; Afghanistan\tItalien\tHafen\t03.02.2024\n2\tLuis\tverschollen\tAtlantis\tÖsterreich\t\t\n';
    const map = { id: 'Id', fullName: 'Name', kind: { column: 'Art', values: { gefunden: 'FOUND_PERSON' } }, nationality: 'Staat', eventCountry: 'Land', place: 'Ort', eventDate: 'Wann' };
    const { summary, draftOf } = await imported(await written('words.tsv', sheet), map);
    expect(draftOf('1')).toMatchObject({ kind: 'FOUND_PERSON', nationalities: ['SYR', 'AFG'], event: { country: 'IT', place: 'Hafen', dateFrom: '2024-02-03' } });
    expect(remarksOf(summary, 3)).toEqual(['Art UNKNOWN_WORD', 'Staat UNKNOWN_WORD']);
  });

  it('says what is wrong with a map, a column or a file, before anything is sent', async () => {
    const file = await written('small.csv', 'Id,Name\n1,Ana\n');
    await expect(imported(file, { id: 'Id', fullName: 'Nome' })).rejects.toThrow(/columns of the map are not in the file: Nome\. It has: Id, Name/);
    await expect(imported(file, { id: 'Id', fulName: 'Name' })).rejects.toThrow(/the map is not usable/);
    await expect(imported(file, { fullName: 'Name' })).rejects.toThrow(/must name the column of the id/);
    await expect(imported(await written('open.csv', 'Id,Name\n1,"Ana\n2,Luis\n'), { id: 'Id', fullName: 'Name' })).rejects.toThrow(/quotation mark is opened/);
    await expect(imported(join(folder, 'nothing.csv'), { id: 'Id', fullName: 'Name' })).rejects.toThrow(/cannot be read/);
  });
});

describe('the import over HTTP', () => {
  it('sends the token, purpose and reference, tries again while the node is busy, and never prints what it sends', async () => {
    const seen: { authorization: string | undefined; body: { variables: { input: { sourceSystem: string; rows: { sourceId: string }[] }; access: unknown } } }[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => { text += chunk.toString(); });
      request.on('end', () => {
        const body = JSON.parse(text) as (typeof seen)[number]['body'];
        seen.push({ authorization: request.headers.authorization, body });
        if (seen.length === 1) { response.writeHead(503).end(); return; }
        if (seen.length === 2) { response.end(JSON.stringify({ data: { importCases: { __typename: 'Refusal', code: 'NOT_POSSIBLE_NOW', message: 'Try again.', fields: [] } } })); return; }
        response.end(JSON.stringify({ data: { importCases: { __typename: 'ImportReport', rows: body.variables.input.rows.map(({ sourceId }) => ({ sourceId, outcome: 'CREATED', caseId: 'c', column: null, reason: null })) } } }));
      });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const node = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`;
    const file = await written('http.csv', 'Id,Name\n1,Ana Ejemplo\n');
    const summary = await runImport({ node, token: 'secret-token', format: 'csv', file, nowMs: NOW, map: { id: 'Id', fullName: 'Name', case: caseDefaults() } });
    await new Promise((resolve) => { server.close(resolve); });
    expect(summary).toMatchObject({ created: 1 });
    expect(seen).toHaveLength(3);
    expect(seen[2]).toMatchObject({ authorization: 'Bearer secret-token', body: { variables: { input: { sourceSystem: 'field-office', rows: [{ line: 2, sourceId: '1', case: { reference: 'field-office/1' } }] }, access: { purpose: 'SEARCH_MISSING', caseReference: 'import/field-office' } } } });
  });
});
