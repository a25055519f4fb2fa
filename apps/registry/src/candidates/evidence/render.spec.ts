import { describe, expect, it } from '@jest/globals';
import { CONTRADICTED_PARTS, EVIDENCE_CODES, EVIDENCE_PARAMS, SIMILARITIES, type EvidenceParam } from '@homeward/matching';
import { LANGUAGES } from './catalogue.js';
import { renderMessage } from './render.js';

const line = (code: string, params: Record<string, string | number> = {}) => ({ field: 'NAME' as const, level: 'EXACT', code, params });
const ARABIC_LETTERS = /^[\p{Script=Arabic}\s.,،؛:()\d\u2068\u2069]+$/u;
/** Every value that the engine gives a parameter. */
const VALUES: Partial<Record<EvidenceParam, readonly (string | number)[]>> = { contradictedPart: CONTRADICTED_PARTS, orderSwapped: [1], guessed: [1], same: SIMILARITIES, scripts: ['Arab-Latn', 'Cyrl-Hani', 'Jpan-Kana'] };
const ALL_PARAMS = EVIDENCE_PARAMS.flatMap((name) => (VALUES[name] ?? [3]).map((value) => ({ name, value })));

describe('the words of the evidence', () => {
  it.each(LANGUAGES)('has a text of its own for every code of the engine, in %s', (language) => {
    const texts = EVIDENCE_CODES.map((code) => renderMessage(line(code), language));
    expect(texts.filter((text) => text.includes('see field'))).toEqual([]);
    expect(new Set(texts).size).toBe(EVIDENCE_CODES.length);
  });

  it('writes Arabic in Arabic script alone', () => {
    expect(EVIDENCE_CODES.map((code) => renderMessage(line(code), 'AR')).filter((text) => !ARABIC_LETTERS.test(text))).toEqual([]);
  });

  it('gives the same line other words in each language', () => {
    expect(new Set(LANGUAGES.map((language) => renderMessage(line('BIRTH_OFF_BY_YEARS'), language))).size).toBe(LANGUAGES.length);
  });

  it('isolates a parameter, so that right-to-left text stays in order', () => {
    expect(renderMessage(line('BIRTH_OFF_BY_YEARS', { years: 3 }), 'AR')).toContain('\u20683\u2069');
  });

  it('leaves out what is zero', () => {
    expect(renderMessage(line('NAME_EXACT', { agreeing: 2, omitted: 0, orderSwapped: 0, scripts: 'Arab-Latn' }), 'EN')).toBe('The names are the same. Words that agree: \u20682\u2069. Scripts: \u2068Arabic\u2069, \u2068Latin\u2069.');
  });

  it.each(LANGUAGES)('says every parameter of the engine in words of a person who knows no engine, in %s', (language) => {
    const [plain, said] = [renderMessage(line('NAME_EXACT'), language), ALL_PARAMS.map(({ name, value }) => renderMessage(line('NAME_EXACT', { [name]: value }), language))];
    expect(said.filter((text) => text === plain || /[A-Z]{3}|[A-Z][a-z]{3}-[A-Z]|\{\}/.test(text))).toEqual([]);
    expect(new Set(said).size).toBe(ALL_PARAMS.length);
    if (language === 'AR') expect(said.filter((text) => !ARABIC_LETTERS.test(text))).toEqual([]);
  });

  it('never repeats what a hub put into a parameter instead of a count or a code', () => {
    const smuggled = Object.fromEntries(EVIDENCE_PARAMS.map((name) => [name, 'Canary-Kanr']));
    for (const language of LANGUAGES) expect(renderMessage(line('NAME_EXACT', smuggled), language)).toBe(renderMessage(line('NAME_EXACT'), language));
  });

  it('does not say twice that the order is another', () => {
    expect(renderMessage({ ...line('NAME_ORDER_SWAPPED', { orderSwapped: 1 }), level: 'ORDER_SWAPPED' }, 'EN')).toBe('The names are the same in another order.');
  });

  it('tells level and field where a newer code has no text yet, and never a parameter it does not know', () => {
    expect(renderMessage(line('NAME_FROM_THE_FUTURE', { secret: 'x1y2' }), 'EN')).toBe('This node has no text for this line; see field, level and bits.');
  });

  it('falls back to field and level for a reader who may not see parameters', () => {
    expect(renderMessage({ field: 'PLACE', level: 'NEAR', params: {} }, 'FR')).toBe('Les lieux sont proches l’un de l’autre.');
  });
});
