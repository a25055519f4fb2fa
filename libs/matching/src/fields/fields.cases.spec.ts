import { describe, expect, it } from '@jest/globals';
import type { EvidenceCode, EvidenceField } from '../evidence/levels.js';
import { ALL_FIELDS } from '../evidence/levels.js';
import type { EvidenceLine } from '../evidence/line.js';
import type { PersonRecord, Relation } from '../record/person-record.js';
import { prepare } from '../score/prepared.js';
import { evidenceOf } from '../score/score-pair.js';
import { bornOn, event, irisCode, name, person } from '../testing/builders.js';

type Facts = Partial<PersonRecord>;
const frequencies = { asOf: 'none', liveCount: 1000, count: (key: string) => (key === 'nationality:SYR' ? 400 : 0) };

const line = (field: EvidenceField, a: Facts, b: Facts): EvidenceLine | undefined =>
  evidenceOf(prepare(person('a', a)), prepare(person('b', b)), frequencies).find((each) => each.field === field);

const tall = (value: number, observedOn = '2026-01-01'): Facts => ({ body: { heightCm: { value, observedOn }, marks: [] } });
const looks = (eyes: string, hair: string, ...marks: readonly string[]): Facts => {
  const observedOn = '2026-01-01';
  return { body: { eyeColour: { value: eyes, observedOn }, hairColour: { value: hair, observedOn }, marks: marks.map((code) => ({ code, observedOn })) } };
};
const mother = (value: string): Facts => ({ relatives: [{ relation: 'MOTHER', name: name(value) }] });
const father = (value: string): Facts => ({ relatives: [{ relation: 'FATHER', name: name(value) }] });
const family = (...relatives: readonly (readonly [Relation, string])[]): Facts => ({ relatives: relatives.map(([relation, value]) => ({ relation, name: name(value) })) });
const group = (id: string, ...names: readonly string[]): Facts => ({ companions: [id], knownCompanions: names.map((value) => ({ names: [name(value)], birth: bornOn('2010-07-05') })) });
const passport = (hash: string, epoch = 'e1'): Facts => ({ documents: [{ type: 'passport', hash, epoch }] });
const LOST: Facts = { sought: true, held: false };
const HELD: Facts = { sought: false, held: true };
const vienna = { latitude: 48.2, longitude: 16.4 };
const graz = { latitude: 47.1, longitude: 15.4 };
const athens = { latitude: 38, longitude: 23.7 };

interface Case { readonly a: Facts; readonly b: Facts; readonly code: EvidenceCode; readonly from: number; readonly to: number; readonly because: string }

const CASES: readonly Case[] = [
  { a: { sex: 1 }, b: { sex: 1 }, code: 'SEX_EXACT', from: 0.5, to: 1, because: 'half of all people share it, and the first name says it already' },
  { a: { sex: 1 }, b: { sex: 2 }, code: 'SEX_CONTRADICTED', from: -7, to: -4, because: 'seldom written wrong' },
  { a: { sex: 1 }, b: { sex: 9 }, code: 'SEX_MISSING', from: 0, to: 0, because: 'not applicable is not a value' },
  { a: { nationalities: ['SYR'] }, b: { nationalities: ['SYR'] }, code: 'NATIONALITY_EXACT', from: 0.5, to: 2, because: 'common here' },
  { a: { nationalities: ['ERI'] }, b: { nationalities: ['ERI', 'ETH'] }, code: 'NATIONALITY_ONE_SHARED', from: 2, to: 3.5, because: 'rare here' },
  { a: { nationalities: ['SYR'] }, b: { nationalities: ['IRQ'] }, code: 'NATIONALITY_CONTRADICTED', from: -3, to: -1, because: 'often claimed or guessed' },
  { a: { nationalities: ['XXX'] }, b: { nationalities: ['XXX'] }, code: 'NATIONALITY_MISSING', from: 0, to: 0, because: 'two unknowns do not agree' },
  { a: { languages: ['ara', 'kmr'] }, b: { languages: ['kmr'] }, code: 'LANGUAGE_ONE_SHARED', from: 0.5, to: 1, because: 'goes with nationality' },
  { a: { languages: ['ara'] }, b: { languages: ['ukr'] }, code: 'LANGUAGE_CONTRADICTED', from: -2, to: -0.5, because: 'no list is complete' },
  { a: { event: event('2026-03-01', vienna) }, b: { event: event('2026-03-02', vienna) }, code: 'PLACE_SAME_PLACE', from: 2.5, to: 3, because: 'same town, next day' },
  { a: { event: event('2020-03-01', vienna) }, b: { event: event('2026-03-02', vienna) }, code: 'PLACE_SAME_PLACE', from: 0, to: 0.5, because: 'years later the place fades' },
  { a: { event: event('2026-03-01', vienna) }, b: { event: event('2026-03-09', graz) }, code: 'PLACE_NEAR', from: 1, to: 1.5, because: 'a train ride' },
  { a: { event: event('2026-03-01', athens) }, b: { event: event('2026-05-01', vienna) }, code: 'PLACE_PLAUSIBLE_JOURNEY', from: 0, to: 0, because: 'two months for the route' },
  { a: { event: event('2026-03-01', { latitude: -33.9, longitude: 151.2 }) }, b: { event: event('2026-03-02', vienna) }, code: 'PLACE_HASTY_JOURNEY', from: -4, to: -2, because: 'by air only, and no veto' },
  { a: { event: event('2026-03-01', { ...graz, errorKm: 250 }) }, b: { event: event('2026-03-01', vienna) }, code: 'PLACE_NEAR', from: 1, to: 1.5, because: 'the error reaches that far' },
  { a: { event: event('2026-03-01', { latitude: -33.9, longitude: 151.2, errorKm: 1500 }) }, b: { event: event('2026-03-01', vienna) }, code: 'PLACE_SAME_COUNTRY', from: 0.25, to: 0.5, because: 'a position so vague says less than its country' },
  { a: { event: event('2026-03-01') }, b: { event: event('2026-03-01') }, code: 'PLACE_SAME_COUNTRY', from: 0.25, to: 0.5, because: 'no coordinates' },
  { a: { event: event('2026-03-01', { ...athens, errorKm: 100 }) }, b: { event: event('2026-03-01', athens) }, code: 'PLACE_NEAR', from: 1, to: 1.5, because: 'nobody knows better than to 100 km' },
  { a: { event: event('2026-03-01', { ...athens, errorKm: 20_000 }) }, b: { event: event('2026-03-01', { ...vienna, country: 'GR' }) }, code: 'PLACE_PLAUSIBLE_JOURNEY', from: 0, to: 0, because: 'anywhere on earth is nowhere' },
  { a: { event: event('2026-03-01', { latitude: 95, longitude: 500 }) }, b: { event: event('2026-03-01', { latitude: 95, longitude: 500 }) }, code: 'PLACE_SAME_COUNTRY', from: 0.25, to: 0.5, because: 'a position that is not on earth is none' },
  { a: { event: event('2026-03-01', { latitude: 0, longitude: 0 }) }, b: { event: event('2026-03-01', { latitude: 0, longitude: 0, country: 'GR' }) }, code: 'PLACE_PLAUSIBLE_JOURNEY', from: 0, to: 0, because: 'nor is 0/0: an empty form' },
  { a: { event: event('unknown', { latitude: -33.9, longitude: 151.2 }) }, b: { event: event('2026-03-02', vienna) }, code: 'PLACE_PLAUSIBLE_JOURNEY', from: 0, to: 0, because: 'nothing is hasty between days that are not known' },
  { a: { event: event('1826-03-01', vienna) }, b: { event: event('2026-03-02', vienna) }, code: 'PLACE_SAME_PLACE', from: 0, to: 0.01, because: 'after 200 years a place says nothing' },
  { a: { ...LOST, event: event('2026-03-01') }, b: { kind: 'UNIDENTIFIED_REMAINS', event: event('1026-01-01') }, code: 'PLACE_SAME_COUNTRY', from: 0, to: 0.5, because: 'a thousand years before is a slip of the pen, and no veto' },
  { a: { ...LOST, event: event('2026-03-01') }, b: { kind: 'UNIDENTIFIED_REMAINS', event: { ...event('2026-03-20'), dateTo: '2026-01-10' } }, code: 'PLACE_SAME_COUNTRY', from: 0, to: 0.5, because: 'a range written the wrong way round is a range' },
  { a: { ...LOST, event: event('2026-03-01') }, b: { ...HELD, event: event('2026-01-01') }, code: 'PLACE_FOUND_BEFORE_LOST', from: -4, to: -2, because: 'unlikely, but people vanish again' },
  { a: { ...LOST, event: event('2026-03-01') }, b: { kind: 'UNIDENTIFIED_REMAINS', event: event('2026-01-01') }, code: 'PLACE_IMPOSSIBLE', from: -40, to: -40, because: 'dead before last seen alive' },
  { a: { ...LOST, event: event('2026-03-02') }, b: { kind: 'UNIDENTIFIED_REMAINS', event: event('2026-03-01') }, code: 'PLACE_SAME_COUNTRY', from: 0.25, to: 0.5, because: 'a day is within the error of dates' },
  { a: tall(170), b: tall(171), code: 'HEIGHT_EXACT', from: 1, to: 1.5, because: 'a shoe sole' },
  { a: tall(140, '2024-01-01'), b: tall(152), code: 'HEIGHT_GROWTH', from: 0, to: 0.5, because: 'a child grows' },
  { a: tall(152, '2024-01-01'), b: tall(140), code: 'HEIGHT_CONTRADICTED', from: -5, to: -3, because: 'nobody shrinks' },
  { a: tall(180, '2024-01-01'), b: tall(197), code: 'HEIGHT_CONTRADICTED', from: -5, to: -3, because: 'an adult does not grow' },
  { a: tall(173, '2022-01-01'), b: tall(187), code: 'HEIGHT_GROWTH', from: 0, to: 0.5, because: 'a tall boy of fourteen still does' },
  { a: tall(50, '2025-01-01'), b: tall(75), code: 'HEIGHT_GROWTH', from: 0, to: 0.5, because: 'a newborn grows by half in a year' },
  { a: tall(50, '2025-01-01'), b: tall(100), code: 'HEIGHT_CONTRADICTED', from: -5, to: -3, because: 'but does not double' },
  { a: tall(100, '2016-01-01'), b: tall(101), code: 'HEIGHT_CONTRADICTED', from: -5, to: -3, because: 'a small child does not stay small for ten years' },
  { a: tall(150, '2016-01-01'), b: tall(151), code: 'HEIGHT_EXACT', from: 1, to: 1.5, because: 'a grown woman does' },
  { a: tall(152, '1826-01-01'), b: tall(140), code: 'HEIGHT_GROWTH', from: 0, to: 0.5, because: 'of days 200 years apart one is wrong, and nobody knows which came first' },
  { a: tall(0), b: tall(0), code: 'HEIGHT_MISSING', from: 0, to: 0, because: 'nobody is 0 cm tall: an empty form' },
  { a: tall(1750), b: tall(1750), code: 'HEIGHT_MISSING', from: 0, to: 0, because: 'nor that tall: millimetres' },
  { a: tall(120, 'unknown'), b: tall(150), code: 'HEIGHT_GROWTH', from: 0, to: 0.5, because: 'a child may have grown between days that are not known' },
  { a: looks('brown', 'black'), b: looks('Brown', 'black'), code: 'BODY_EXACT', from: 1, to: 2, because: 'common colours' },
  { a: looks('', ' '), b: looks('', ''), code: 'BODY_MISSING', from: 0, to: 0, because: 'nothing is no colour' },
  { a: looks('brown', 'black', 'SCAR_LEFT_HAND'), b: looks('brown', 'brown', 'SCAR_LEFT_HAND'), code: 'BODY_PARTLY', from: 2.5, to: 4, because: 'a mark outweighs dyed hair' },
  { a: looks('green', 'black'), b: looks('brown', 'fair'), code: 'BODY_CONTRADICTED', from: -3, to: -1.5, because: 'eyes do not change' },
  { a: mother('Amina Wardak'), b: mother('امینه وردک'), code: 'RELATIVES_SAME_TRANSLITERATION', from: 8, to: 10, because: 'the mother in another script' },
  { a: mother('Amina Wardak'), b: mother('Olena Moroz'), code: 'RELATIVES_CONTRADICTED', from: -4, to: -3, because: 'one has one mother' },
  { a: family(['MOTHER', 'Amina Wardak'], ['FATHER', 'Yusuf Karimi']), b: family(['MOTHER', 'Olena Moroz'], ['FATHER', 'Petro Koval']), code: 'RELATIVES_CONTRADICTED', from: -8, to: -6, because: 'both parents are others' },
  { a: family(['MOTHER', 'Amina Wardak'], ['FATHER', 'Yusuf Karimi']), b: family(['MOTHER', 'Amina Wardak'], ['FATHER', 'Petro Koval']), code: 'RELATIVES_PARTLY_CONTRADICTED', from: 5, to: 7, because: 'another father says something beside one mother' },
  { a: family(['MOTHER', 'Amina Wardak'], ['FATHER', 'Yusuf Karimi']), b: family(['MOTHER', 'Amina Wardak'], ['FATHER', 'Yusuf Karimi']), code: 'RELATIVES_EXACT', from: 14, to: 14, because: 'two parents add up, to what relatives can say at most' },
  { a: mother('Mohammed'), b: mother('Mohammed'), code: 'RELATIVES_EXACT', from: 3, to: 7, because: 'half of the world is called so' },
  { a: family(['MOTHER', 'Mohammed'], ['SIBLING', 'Zabihullah Stanekzai']), b: family(['MOTHER', 'Mohammed'], ['SIBLING', 'Zabihullah Stanekzai']), code: 'RELATIVES_EXACT', from: 12, to: 14, because: 'a rare brother adds to a common mother' },
  { a: family(['SIBLING', 'Amina Wardak']), b: mother('Amina Wardak'), code: 'RELATIVES_MISSING', from: 0, to: 0, because: 'nobody is the mother and the sister' },
  { a: family(['GUARDIAN', 'Amina Wardak']), b: mother('Amina Wardak'), code: 'RELATIVES_EXACT', from: 9, to: 10, because: 'a guardian may be the mother' },
  { a: family(['SIBLING', 'Amina Wardak']), b: family(['SIBLING', 'Olena Moroz']), code: 'RELATIVES_OMITTED', from: 0, to: 0, because: 'each lists another sister' },
  { a: family(['SIBLING', 'Amina Wardak'], ['SIBLING', 'Amina Wardak']), b: family(['SIBLING', 'Amina Wardak']), code: 'RELATIVES_EXACT', from: 9, to: 10, because: 'one sister is not two' },
  { a: family(['MOTHER', 'Amina Wardak'], ['MOTHER', 'امینه وردک']), b: mother('Amina Wardak'), code: 'RELATIVES_EXACT', from: 9, to: 10, because: 'one mother in two scripts is one' },
  { a: mother('Amina Wardak'), b: father('Petro Moroz'), code: 'RELATIVES_MISSING', from: 0, to: 0, because: 'a mother and a father are not the same relative' },
  { a: { companions: ['x', 'y'] }, b: { companions: ['y'] }, code: 'COMPANIONS_SAME_COMPANION', from: 8, to: 12, because: 'both travelled with one person' },
  { a: { companions: ['b'] }, b: {}, code: 'COMPANIONS_EACH_OTHERS_COMPANION', from: -15, to: -10, because: 'who travels with somebody is somebody else' },
  { a: group('x', 'Omar Zaki'), b: group('y', 'Umar Zaky'), code: 'COMPANIONS_LIKE_COMPANIONS', from: 3, to: 4, because: 'one of a group of two: the other must be the other' },
  { a: group('x', 'Omar Zaki', 'Lina Haddad'), b: group('y', 'Lina Haddad', 'Umar Zaky'), code: 'COMPANIONS_LIKE_COMPANIONS', from: 10, to: 12, because: 'both of a group of three' },
  { a: group('x', 'Omar Zaki', 'Lina Haddad'), b: group('y', 'Umar Zaky', 'Tomas Beran'), code: 'COMPANIONS_LIKE_COMPANIONS', from: 3, to: 4, because: 'one of two may be with another of the group' },
  { a: group('x', 'Omar Zaki'), b: group('y', 'Omar Zaki', 'Omar Zaki'), code: 'COMPANIONS_LIKE_COMPANIONS', from: 3, to: 4, because: 'one companion is not two' },
  { a: group('x', 'Omar Zaki'), b: group('y', 'Lina Haddad'), code: 'COMPANIONS_MISSING', from: 0, to: 0, because: 'groups part, and others join' },
  { a: group('x', 'Omar Zaki'), b: { ...group('y'), knownCompanions: [{ names: [name('Omar Zaki')], birth: bornOn('1961-01-05') }] }, code: 'COMPANIONS_MISSING', from: 0, to: 0, because: 'a namesake of another generation is somebody else' },
  { a: { ...group('x', 'Omar Zaki'), companions: ['b'] }, b: group('y', 'Omar Zaki'), code: 'COMPANIONS_EACH_OTHERS_COMPANION', from: -15, to: -10, because: 'a companion is somebody else, whoever is with both' },
  { a: { companions: ['x'] }, b: { companions: ['y'] }, code: 'COMPANIONS_MISSING', from: 0, to: 0, because: 'other companions say nothing' },
  { a: passport('h'), b: passport('h'), code: 'DOCUMENT_EXACT', from: 15, to: 20, because: 'one passport' },
  { a: passport('h'), b: passport('i'), code: 'DOCUMENT_DIFFERENT', from: -1, to: 0, because: 'people have several' },
  { a: passport('h'), b: passport('h', 'e2'), code: 'DOCUMENT_MISSING', from: 0, to: 0, because: 'hashes of two key epochs cannot be compared' },
  { a: { biometrics: [irisCode(1)] }, b: { biometrics: [irisCode(1, 8)] }, code: 'BIOMETRIC_AGREES', from: 20, to: 23, because: 'an eighth of the bits differ: one eye' },
  { a: { biometrics: [irisCode(1)] }, b: { biometrics: [irisCode(2)] }, code: 'BIOMETRIC_CONTRADICTED', from: -10, to: -5, because: 'half of the bits differ: two eyes' },
  { a: { biometrics: [irisCode(1)] }, b: { biometrics: [irisCode(1, 0, { version: '2' })] }, code: 'BIOMETRIC_MISSING', from: 0, to: 0, because: 'two versions of an algorithm cannot be compared' },
  { a: { biometrics: [irisCode(1)] }, b: { biometrics: [irisCode(1, 0, { epoch: 'e2' })] }, code: 'BIOMETRIC_MISSING', from: 0, to: 0, because: 'nor can two key epochs' },
  { a: { biometrics: [irisCode(1)] }, b: { biometrics: [irisCode(1, 0, { mask: new Uint8Array(256) })] }, code: 'BIOMETRIC_MISSING', from: 0, to: 0, because: 'all masked: nothing to see' },
  { a: { biometrics: [irisCode(1, 0, { modality: 'FACE' })] }, b: { biometrics: [irisCode(1, 0, { modality: 'FACE' })] }, code: 'BIOMETRIC_UNDECIDED', from: 0, to: 0, because: 'no law is known, and the gallery is empty' },
  { a: { birthPlace: 'Graz' }, b: { birthPlace: 'GRÁZ' }, code: 'BIRTH_PLACE_EXACT', from: 6, to: 9, because: 'case and accents are written at will' },
  { a: { birthPlace: 'Bristol' }, b: { birthPlace: 'Bristol, City of' }, code: 'BIRTH_PLACE_NEAR', from: 4, to: 8, because: 'all the words of one are among the other’s' },
  { a: { birthPlace: 'Upper Westmark' }, b: { birthPlace: 'Westmark Harbour' }, code: 'BIRTH_PLACE_PARTLY', from: 2, to: 7, because: 'one telling word is shared' },
  { a: { birthPlace: 'Graz' }, b: { birthPlace: 'Lima' }, code: 'BIRTH_PLACE_CONTRADICTED', from: -4, to: -1, because: 'two places' },
  { a: { birthPlace: 'Graz' }, b: {}, code: 'BIRTH_PLACE_MISSING', from: 0, to: 0, because: 'missing says nothing' },
  { a: { birthPlace: '–' }, b: { birthPlace: 'Graz', occupation: 'baker' }, code: 'BIRTH_PLACE_MISSING', from: 0, to: 0, because: 'signs are no place' },
  { a: { home: { postcode: '8010', place: 'Graz' } }, b: { home: { postcode: '8010', place: 'Graz' } }, code: 'HOME_EXACT', from: 10, to: 16, because: 'the town adds only a part to its postcode' },
  { a: { home: { postcode: 'bs2 0el' } }, b: { home: { postcode: 'bs2 4jg' } }, code: 'HOME_NEAR', from: 2, to: 6, because: 'one postal district' },
  { a: { home: { postcode: '8010', address: 'Hauptplatz 1' } }, b: { home: { postcode: '8010', address: 'Ringstraße 22' } }, code: 'HOME_PARTLY', from: 4, to: 9, because: 'people move across the street' },
  { a: { home: { region: 'Styria' } }, b: { home: { region: 'Tyrol' } }, code: 'HOME_CONTRADICTED', from: -4, to: -1, because: 'people move' },
  { a: { occupation: 'painter' }, b: { occupation: 'portrait painter' }, code: 'OCCUPATION_NEAR', from: 2, to: 6, because: 'said more or less exactly' },
  { a: { occupation: 'painter' }, b: { occupation: 'priest' }, code: 'OCCUPATION_CONTRADICTED', from: -4, to: -1, because: 'people change it' },
];

describe('two records', () => {
  it.each(CASES)('$code, $because', ({ a, b, code, from, to }) => {
    const field = ALL_FIELDS.filter((each) => code.startsWith(`${each}_`)).at(-1) ?? 'NAME';
    const found = line(field, a, b);
    expect(found?.code).toBe(code);
    expect(found?.bits).toBeGreaterThanOrEqual(from);
    expect(found?.bits).toBeLessThanOrEqual(to);
  });
});
