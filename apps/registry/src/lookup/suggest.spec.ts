import { describe, expect, it } from '@jest/globals';
import { suggest } from './suggest.js';
import { vocabularyOf } from './vocabulary.js';

describe('suggest', () => {
  it.each([
    ['COUNTRY', 'austri', 'AT'], ['COUNTRY', 'Grece', 'GR'], ['LANGUAGE', 'tigriny', 'tir'], ['CODE', 'reunif', 'REUNIFIED'], ['NATIONALITY', 'stateless', 'XXA'],
  ] as const)('%s "%s" finds %s', (kind, text, code) => {
    expect(suggest(vocabularyOf(kind), text).map((found) => found.code)).toContain(code);
  });

  it('gives ten at most, and nothing for what is like nothing', () => {
    expect(suggest(vocabularyOf('COUNTRY'), 'a').length).toBeLessThanOrEqual(10);
    expect(suggest(vocabularyOf('CODE'), 'zzzzqqqq')).toEqual([]);
  });
});
