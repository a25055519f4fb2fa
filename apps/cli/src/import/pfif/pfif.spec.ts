import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importMap } from '../map-file.js';
import { caseDefaults } from '../testing.js';
import { readPfif } from './read-pfif.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/pfif');
const NOW = Date.parse('2024-05-20T00:00:00Z');
const map = (over: object = {}) => importMap.parse({ case: caseDefaults(over) });
const fixture = async (name: string, nowMs = NOW) => readPfif(await readFile(join(FIXTURES, name), 'utf8'), map(), nowMs);
const wrapped = (inner: string, version = '1.4', prefix = 'pfif') => `<?xml version="1.0"?><${prefix}:pfif xmlns:${prefix}="http://zesty.ca/pfif/${version}">${inner}</${prefix}:pfif>`;
const person = (inner: string, prefix = 'pfif') => `<${prefix}:person><${prefix}:person_record_id>a.example/1</${prefix}:person_record_id><${prefix}:full_name>Ana Ejemplo</${prefix}:full_name>${inner}</${prefix}:person>`;
const only = (xml: string, nowMs = NOW) => {
  const { rows: [row], rejected } = readPfif(xml, map(), nowMs);
  if (!row) throw new Error(`rejected: ${JSON.stringify(rejected)}`);
  return row;
};

describe('the import of PFIF', () => {
  it('takes several names in several scripts, one a line, and an age range as of the source date', async () => {
    const { rows } = await fixture('own-pfif-1.4-multiscript-notes.xml');
    expect(rows.map(({ sourceId }) => sourceId)).toEqual(['registry-a.example.org/person.2001', 'registry-b.example.net/person.9']);
    const [first, second] = rows.map(({ draft }) => draft);
    expect(first?.names).toEqual([
      { value: 'يوسف عبد الرحمن النجار', script: 'Arab', part: 'FULL', kind: 'LEGAL' }, { value: 'يوسف', script: 'Arab', part: 'GIVEN', kind: 'LEGAL' }, { value: 'النجار', script: 'Arab', part: 'FAMILY', kind: 'LEGAL' },
      { value: 'Yousef Abdulrahman Al-Najjar', script: 'Latn', part: 'FULL', kind: 'ALIAS' }, { value: 'Yusuf Najar', script: 'Latn', part: 'FULL', kind: 'ALIAS' },
      { value: 'يـوسـف', script: 'Arab', part: 'FULL', kind: 'ALIAS' }, { value: 'Joseph', script: 'Latn', part: 'FULL', kind: 'ALIAS' },
    ]);
    expect(first).toMatchObject({ birth: { type: 'DATE', value: '2010-11', precision: 'MONTH' }, sex: 1, kind: 'MISSING_CHILD' });
    expect(second?.birth).toEqual({ type: 'AGE', minYears: 12, maxYears: 15, asOf: '2024-05-08', estimated: false });
    expect(first?.freeText).toContain('home_city: Exampletown\n');
  });
  it('lets the newest status decide what is sought, merges nothing, and says so', async () => {
    const { rows } = await fixture('own-pfif-1.4-multiscript-notes.xml');
    expect(rows[0]).toMatchObject({ draft: { sought: false }, remarks: [{ column: 'status', code: 'STATUS_NOT_TAKEN_OVER' }] });
    expect(rows[1]).toMatchObject({ draft: { sought: true }, remarks: [{ column: 'linked_person_record_id', code: 'LINK_NOT_TAKEN_OVER' }] });
    expect(rows[1]?.draft.freeText).toContain('linked_person_record_id: registry-a.example.org/person.2001');
  });
  it('does not take in what has expired, and reads the old "other" as 1.4 does', async () => {
    const now = await fixture('own-pfif-1.3-expiry-and-other.xml');
    expect(now.rejected).toEqual([{ line: 3, sourceId: 'registry-a.example.org/person.1001', column: 'expiry_date', code: 'EXPIRED' }]);
    expect(now.rows[0]?.draft.freeText).toContain('description: Travelled with his sister.');
    expect(now.rows[0]?.draft).toMatchObject({ birth: { value: '2009', precision: 'YEAR' }, names: [{ part: 'FULL' }, { value: 'Filmon', part: 'GIVEN' }, { value: 'Tewelde', part: 'FAMILY' }] });
    const then = await fixture('own-pfif-1.3-expiry-and-other.xml', Date.parse('2021-03-02T00:00:00Z'));
    expect(then.rows[0]?.draft.freeText).toContain('other: description: Small scar over left eyebrow. Speaks two languages. clothing: red scarf');
  });
  it('reads a person inside an Atom feed, and tells elements by the URI of their namespace, not by its prefix', async () => {
    expect((await fixture('own-pfif-1.4-person-atom-feed.xml')).rows[0]).toMatchObject({ sourceId: 'registry-a.example.org/person.2001', draft: { sex: 1 } });
    expect(only(wrapped(person('<x:first_name>Ana</x:first_name>', 'x'), '1.1', 'x')).draft.names).toHaveLength(2);
    expect(() => readPfif(wrapped(person(''), '1.9'), map(), NOW)).toThrow(/no PFIF 1.1 to 1.4/);
  });
  it('gives a note inside a person to that person, whatever id it names, and reports notes about nobody', () => {
    const inside = '<pfif:note><pfif:person_record_id>a.example/999</pfif:person_record_id><pfif:text>seen at the harbour</pfif:text></pfif:note>';
    expect(only(wrapped(person(inside))).draft.freeText).toContain('text: seen at the harbour');
    const outside = wrapped(`${person('')}\n<pfif:note><pfif:person_record_id>a.example/2</pfif:person_record_id></pfif:note>`);
    expect(readPfif(outside, map(), NOW).rejected).toEqual([{ line: 2, column: 'person_record_id', code: 'NO_PERSON' }]);
  });
  it.each([['2012-13-45', 'NOT_A_DATE'], ['04/03/2012', 'NOT_A_DATE'], ['2012-02-30', 'NO_SUCH_DAY'], ['2099-01-01', 'IN_THE_FUTURE']])('keeps the date of birth %s as text, with a warning', (text, code) => {
    const { draft, remarks } = only(wrapped(person(`<pfif:date_of_birth>${text}</pfif:date_of_birth>`)));
    expect(remarks).toEqual([{ column: 'date_of_birth', code }]);
    expect(draft.freeText).toContain(`date_of_birth: ${text}`);
  });
  it('never glues repeated elements together, and takes no death from a file', () => {
    expect(only(wrapped(person('<pfif:full_name>Anna Ejemplo</pfif:full_name>'))).draft.names.map(({ value }) => value)).toEqual(['Ana Ejemplo', 'Anna Ejemplo']);
    const dead = only(wrapped(person('<pfif:note><pfif:status>believed_dead</pfif:status></pfif:note>')));
    expect(dead).toMatchObject({ draft: { sought: true }, remarks: [{ code: 'STATUS_NOT_TAKEN_OVER' }] });
  });
  it('says the same of the same record when only the sender\'s own clock moved', () => {
    const hash = (entryDate: string, age: string) => only(wrapped(person(`<pfif:entry_date>${entryDate}</pfif:entry_date><pfif:age>${age}</pfif:age>`))).contentHash;
    expect(hash('2024-01-01T00:00:00Z', '14')).toBe(hash('2024-02-02T00:00:00Z', '14'));
    expect(hash('2024-01-01T00:00:00Z', '14')).not.toBe(hash('2024-01-01T00:00:00Z', '15'));
  });
  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>', /document type is not accepted/],
    ['a bomb of entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', /document type is not accepted/],
  ])('refuses %s', (_, doctype, message) => { expect(() => readPfif(`<?xml version="1.0"?>${doctype}${wrapped(person('')).slice(21)}`, map(), NOW)).toThrow(message); });
  it.each([
    ['an entity that nothing declares', wrapped(person('<pfif:text>&secret;</pfif:text>'))], ['an element that is not closed', '<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4"><pfif:person>'],
    ['elements within elements without end', wrapped('<x>'.repeat(50))],
  ])('refuses %s, and shows nothing of it', (_, xml) => {
    expect(() => readPfif(xml, map(), NOW)).toThrow(/^(line \d+: |not well-formed XML)/);
    expect(() => readPfif(xml, map(), NOW)).not.toThrow(/secret/);
  });
});
