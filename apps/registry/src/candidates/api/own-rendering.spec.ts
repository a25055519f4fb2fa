import { generate, SCRIPT_GROUPS, type GeneratedRecord, type WrittenName } from '@homeward/generator';
import { createEngine, describeValues, EVIDENCE_CODES, explainNames, type PersonNameRecord, type PersonRecord } from '@homeward/matching';
import { describe, expect, it } from '@jest/globals';
import { EVIDENCE_FIELDS, type Counterpart, type EvidenceField, type EvidenceLine, type Side } from '@homeward/shared';
import { candidateOf, documentOf } from '../builders.js';
import { LANGUAGES, type Language } from '../evidence/catalogue.js';
import { renderMessage } from '../evidence/render.js';
import type { ShownValues } from '../views/evidence-view.js';
import { candidateToApi } from './candidate-mapper.js';

const PAIRS_PER_SCRIPT = 8;
const EVERY_COUNT = { agreeing: 1, compared: 1, contradicted: 1, contradictedPart: 'GIVEN', omitted: 1, shared: 1 };
const nameOf = ({ value, script, part, kind }: WrittenName): PersonNameRecord => ({ value, script, part, kind });

/** A generated record as the engine sees it, with a document, a code, a mark and a companion of its own, so that every field has a line. */
function personOf({ id, side, birth, event, heightCm, eyes, hair, ...record }: GeneratedRecord, asOther: boolean): PersonRecord {
  const [observedOn, who] = [event.date, asOther ? 'theirs' : 'ours'];
  return {
    id, country: record.country, kind: record.kind, sought: side === 'SOUGHT', held: side === 'FOUND', names: record.names.map(nameOf), sex: record.sex, nationalities: record.nationalities, languages: record.languages,
    ...(birth === undefined ? {} : { birth }), event: { dateFrom: event.date, dateTo: event.date, country: event.country, place: event.place, latitude: event.latitude, longitude: event.longitude },
    body: { ...(heightCm === undefined ? {} : { heightCm: { value: heightCm, observedOn } }), eyeColour: { value: eyes ?? `eyes-${who}`, observedOn }, hairColour: { value: hair ?? `hair-${who}`, observedOn }, marks: [{ code: `mark-${who}`, observedOn }] },
    relatives: record.relatives.map(({ relation, name }) => ({ relation, name: nameOf(name) })), companions: [`companion-${who}`, 'companion-of-both'],
    documents: [{ type: `paper-${who}`, hash: 'h', epoch: 'e' }], biometrics: [{ modality: 'IRIS', algorithm: `code-${who}`, version: '1', layout: 'rows', epoch: 'e', code: new Uint8Array(8), mask: new Uint8Array(8).fill(255) }],
  };
}

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
/** Letters and digits of every value of a record, whatever its line is. */
const valuesOf = (person: PersonRecord): readonly string[] => EVIDENCE_FIELDS.map((field) => describeValues(person, field));

/** What a hub would send that sends too much: both values and every parameter on every line, whoever reads. */
function candidateOfPair(own: PersonRecord, other: PersonRecord, side: Side) {
  const scored = createEngine().score(own, other);
  const evidence = scored.evidence.map((line): EvidenceLine => ({
    field: line.field as EvidenceField, level: line.level, bits: line.bits, code: line.code, params: { ...line.params }, ownValue: describeValues(own, line.field), otherValue: describeValues(other, line.field) || 'zqxtheirs',
  }));
  const counterpart: Counterpart = { country: 'QC', contact: { authority: 'Office' }, names: [...other.names], ...(other.birth === undefined ? {} : { birth: other.birth }), sex: other.sex, nationalities: [...other.nationalities], languages: [...other.languages] };
  return candidateOf({ everReleased: true, document: documentOf({ side, state: 'RELEASED', evidence, counterpart, bits: scored.bits }) });
}

/** Every text of an answer about people; ids, instants and numbers of the candidate itself are no part of it. */
function textsOf(own: PersonRecord, other: PersonRecord, side: Side, values: ShownValues, language: Language) {
  const { evidence, counterpart } = candidateToApi({ candidate: candidateOfPair(own, other, side), ownReference: 'REF', now: new Date(0), allowedActions: [] }, language, values);
  const described = JSON.stringify({ ...counterpart, contact: undefined, country: undefined });
  return { described, lines: evidence.map((line) => ({ field: line.field, text: JSON.stringify({ ...line, bits: undefined, field: undefined }) })) };
}

const groups = Map.groupBy(generate({ seed: 'own-rendering', records: 6000, pairs: 0.9 }), ({ truth }) => truth.person);
const truePairs = [...groups.values()].flatMap((records) => (records.length > 1 && records[0] && records[1] ? [[records[0], records[1]] as const] : []));
const pairs = SCRIPT_GROUPS.flatMap((group) => truePairs.filter(([{ truth }]) => truth.group === group).slice(0, PAIRS_PER_SCRIPT)).flatMap(([one, two], at, all) => {
  // Beside each true pair one with a stranger of another script.
  const stranger = all[(at + PAIRS_PER_SCRIPT * 5) % all.length]?.[1] ?? two;
  return [two, stranger].map((other) => ({ own: personOf(one, false), other: personOf(other, true) }));
});

/** Whatever the catalogue can say without a person. */
const SENTENCES = new Set(EVIDENCE_CODES.flatMap((code) => LANGUAGES.flatMap((language) => tokensOf(`${code} ${code.replaceAll('_', ' ')} ${renderMessage({ field: 'NAME', level: '', code, params: EVERY_COUNT }, language)}`))));

/** What only the other record says: in none of one's own values, also as the engine folds them, and in no sentence of the catalogue. */
function secretsOf(own: PersonRecord, other: PersonRecord): readonly string[] {
  const mine = [...valuesOf(own), ...explainNames(own.names, own.names).map((word) => word.own)].join(' ').toLowerCase();
  return [...new Set([...valuesOf(other), 'zqxtheirs'].flatMap(tokensOf))].filter((token) => !mine.includes(token) && !SENTENCES.has(token) && !KEYS.has(token));
}
const KEYS = new Set(['field', 'level', 'message', 'ownvalue', 'othervalue', 'words', 'own', 'other', 'letters', 'null']);

const views: readonly { readonly side: Side; readonly values: ShownValues }[] = [{ side: 'DECIDING', values: 'OWN' }, { side: 'OTHER', values: 'OWN' }, { side: 'OTHER', values: 'BOTH' }];
const leaksOf = (text: string, secrets: readonly string[]): readonly string[] => {
  const said = new Set(tokensOf(text));
  return secrets.filter((token) => said.has(token) || (token.length > 3 && text.toLowerCase().includes(token)));
};

describe('own values only, over generated records in twelve scripts', () => {
  const known = pairs.map(({ own, other }) => ({ own, other, secrets: secretsOf(own, other) }));
  const shown = known.flatMap(({ own, other, secrets }) => views.flatMap(({ side, values }) => LANGUAGES.map((language) => ({ side, values, language, secrets, texts: textsOf(own, other, side, values, language) }))));

  it('is looked at in every script, with hundreds of words that only the other record has', () => {
    expect(pairs.length).toBe(SCRIPT_GROUPS.length * PAIRS_PER_SCRIPT * 2);
    expect(known.every(({ secrets }) => secrets.length > 1)).toBe(true);
    expect(known.flatMap(({ secrets }) => secrets).length).toBeGreaterThan(2000);
  });

  it.each(EVIDENCE_FIELDS)('the line %s has not a word of the other record', (field) => {
    const lines = shown.flatMap(({ texts, secrets, ...view }) => texts.lines.filter((line) => line.field === field).map(({ text }) => ({ ...view, leaks: leaksOf(text, secrets) })));
    expect(lines).toHaveLength(pairs.length * views.length * LANGUAGES.length);
    expect(lines.filter(({ leaks }) => leaks.length > 0)).toEqual([]);
  });

  it('neither has what stands beside the lines', () => {
    expect(shown.flatMap(({ texts, secrets }) => leaksOf(texts.described, secrets))).toEqual([]);
  });

  it('would be found if it were there: with both values, most of those words are', () => {
    const found = known.map(({ own, other, secrets }) => leaksOf(JSON.stringify(textsOf(own, other, 'DECIDING', 'BOTH', 'EN')), secrets).length / secrets.length);
    expect(Math.min(...found)).toBeGreaterThan(0.3);
  });

  it('tells which of one\'s own words agree, to the deciding side alone', () => {
    const words = (side: Side) => known.flatMap(({ own, other }) => candidateToApi({ candidate: candidateOfPair(own, other, side), ownReference: 'R', now: new Date(0), allowedActions: [] }, 'EN', 'OWN').evidence.flatMap((line) => line.words ?? []));
    expect(words('DECIDING').length).toBeGreaterThan(pairs.length);
    expect(words('DECIDING').every(({ own, other, letters }) => own !== '' && other === '' && letters.length === 0)).toBe(true);
    expect(words('OTHER')).toEqual([]);
  });
});
