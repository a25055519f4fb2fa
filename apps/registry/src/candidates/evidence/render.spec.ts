import { describe, expect, it } from '@jest/globals';
import { EVIDENCE_CODES } from '@homeward/matching';
import { LANGUAGES, type Language } from './catalogue.js';
import { DETAILS } from './details.js';
import { renderMessage } from './render.js';

const line = (code: string, params: Record<string, string | number> = {}) => ({ field: 'NAME' as const, level: 'EXACT', code, params });
const ARABIC_LETTERS = /^[\p{Script=Arabic}\s.,،؛:()\d]+$/u;

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
    expect(Object.values(DETAILS).every((texts) => LANGUAGES.every((language: Language) => texts[language].includes('{}')))).toBe(true);
  });

  it('leaves out what is zero', () => {
    expect(renderMessage(line('NAME_EXACT', { agreeing: 2, omitted: 0, orderSwapped: 0, scripts: 'Arab-Latn' }), 'EN')).toBe('The names are the same. Agreeing: \u20682\u2069. Scripts: \u2068Arab-Latn\u2069.');
  });

  it('tells level and field where a newer code has no text yet, and never a parameter it does not know', () => {
    expect(renderMessage(line('NAME_FROM_THE_FUTURE', { secret: 'x1y2' }), 'EN')).toBe('This node has no text for this line; see field, level and bits.');
  });

  it('falls back to field and level for a reader who may not see parameters', () => {
    expect(renderMessage({ field: 'PLACE', level: 'NEAR', params: {} }, 'FR')).toBe('Les lieux sont proches l’un de l’autre.');
  });
});
