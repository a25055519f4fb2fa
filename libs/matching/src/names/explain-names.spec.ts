import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonNameRecord } from '../record/person-record.js';
import { explainNames } from './explain-names.js';

const name = (value: string): PersonNameRecord[] => [{ value, script: 'Zyyy', part: 'FULL', kind: 'LEGAL' }];
/** `خ=kh ا=a`, with a stroke where letters do not agree; words that stand alone in brackets. */
const told = (own: string, other: string): string[] => explainNames(name(own), name(other)).map((word) =>
  (word.level === 'ALONE' ? `[${word.own}${word.other}]` : word.letters.length === 0 ? `${word.own}~${word.other}` : word.letters.map(({ own: mine, other: theirs, agrees }) => `${mine}${agrees ? '=' : '≠'}${theirs}`).join(' ')));

describe('letters of two names side by side', () => {
  it.each([
    ['خالد الحسن', 'Khaled Hassan', ['خ=kh ا=a ل=l =e د=d', 'ال= ح=h =a س=ss =a ن=n']],
    ['김민호', 'Kim Minho', ['김=kim', '민=min 호=ho']],
    ['Шевченко Ольга', 'Olha Schewtschenko', ['ш=sch е=e в=w ч=tsch е=e н=n к=k о=o', 'о=o л=l ь= г=h а=a']],
    ['Jonathan Ruiz', 'Jonahtan Ruiz', ['j=j o=o n=n a=a ≠h t=t h≠ a=a n=n', 'r=r u=u i=i z=z']],
    ['Katya Ivanova', 'Екатерина Иванова Петровна', ['katya~екатерина', 'i=и v=в a=а n=н o=о v=в a=а', '[петровна]']],
  ])('%s and %s', (own, other, words) => { expect(told(own, other)).toEqual(words); });

  it('hold every letter of both words that were compared, in order, whatever they are', () => {
    const anyWord = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.constantFrom('يوسف', 'שרה', 'ქეთევან', '王小明', 'Ἀλέξανδρος'));
    fc.assert(fc.property(anyWord, anyWord, (own, other) => {
      for (const word of explainNames(name(own), name(other))) {
        if (word.letters.length === 0) continue;
        expect(word.letters.map((each) => each.own).join('')).toBe(word.own);
        expect(word.letters.map((each) => each.other).join('')).toBe(word.other);
      }
    }));
  });
});
