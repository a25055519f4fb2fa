import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STOCKS } from '../testing/invented-names.js';
import { name } from '../testing/builders.js';
import { comparedNames, type NameCase } from '../testing/compared-names.js';

/** Two people of one family: a twin has the birth in common too, so the name alone must tell them apart. */
const CASES: readonly NameCase[] = [
  { a: 'Yousef Wardak', b: 'Samir Wardak', level: 'PARTLY_CONTRADICTED', under: -1, because: 'brothers' },
  { a: 'Yousef Omar Hassan', b: 'Samir Omar Hassan', level: 'PARTLY_CONTRADICTED', under: 3, because: 'brothers, and the name of their father' },
  { a: 'Оксана Петрівна Шевченко', b: 'Iryna Petrivna Shevchenko', level: 'PARTLY_CONTRADICTED', under: 5, because: 'sisters, written in two scripts' },
  { a: '김민호', b: '김서연', level: 'PARTLY_CONTRADICTED', under: -1, because: 'in Korean the given name stands last' },
  { a: '김민호', b: 'Kim Seoyeon', level: 'PARTLY_CONTRADICTED', under: 2, because: 'the same in two scripts' },
  { a: 'Omar Ali Hassan', b: 'Ali Hassan Mahmoud', level: 'PARTLY_CONTRADICTED', under: 9, because: 'father and son: the father stands second' },
  { a: '李小龍', b: '李小明', level: 'PARTLY_CONTRADICTED', under: 7, because: 'two syllables of Chinese, one of them another' },
  { a: 'Omar Khan', b: 'Amir Khan', level: 'VARIANT_SPELLING', under: 13, because: 'two names that everybody knows to be two, though they are spelled alike' },
  { a: 'Maria Lopez', b: 'Maria Ivanova', level: 'PARTLY_CONTRADICTED', under: 2, because: 'a common given name beside another family' },
];

const word = fc.constantFrom(...STOCKS.flatMap((stock) => [...stock.boys, ...stock.girls, ...stock.families]).flatMap(([latin, native]) => (native === '' ? [latin] : [latin, native])));
const words = fc.array(word, { minLength: 1, maxLength: 4 });

describe('the names of two people of one family', () => {
  it.each(CASES)('$a / $b: under $under, $because', ({ a, b, level, under = 0 }) => {
    const comparison = comparedNames(a, b);
    expect(comparison.level).toBe(level);
    expect(comparison.bits).toBeLessThan(under);
  });

  it('told by parts, say as much', () => {
    const people = (given: string) => [name(given, 'GIVEN'), name('Omar', 'PATRONYMIC'), name('Wardak', 'FAMILY')];
    expect(comparedNames(people('Yousef'), people('Samir')).bits).toBeLessThan(3);
    expect(comparedNames(people('Yousef'), people('Yusef')).bits).toBeGreaterThan(12);
  });

  it('never say less for a further word that both have', () => {
    fc.assert(fc.property(words, words, word, fc.boolean(), (mine, theirs, more, alike) => {
      const [a, b] = [mine.join(' '), alike ? [...mine.slice(0, -1), theirs[0]].join(' ') : theirs.join(' ')];
      expect(comparedNames(`${a} ${more}`, `${b} ${more}`).bits).toBeGreaterThanOrEqual(comparedNames(a, b).bits);
    }), { numRuns: 3000 });
  });
});
