import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { name } from '../testing/builders.js';
import { anyName } from '../testing/arbitrary-people.js';
import { comparedNames, nobodyCounted } from '../testing/compared-names.js';
import { bestComparison } from './compare-forms.js';
import { nameForms } from './name-forms.js';
import { tokensOf } from './tokens.js';

const alias = (value: string): ReturnType<typeof name> => ({ ...name(value), kind: 'ALIAS' });
const textsOf = (names: Parameters<typeof nameForms>[0]): readonly string[] => nameForms(names).map(({ words }) => words.map(({ token }) => token.text).join(' '));

describe('the forms of a name', () => {
  it('are never fewer for an alias more', () => {
    const legal = [name('Yousef Hassan')];
    const alone = comparedNames(legal, [name('حسن يوسف')]).bits;
    expect(comparedNames(legal, [name('حسن يوسف'), alias('H.')]).bits).toBe(alone);
    expect(comparedNames([...legal, alias('جو')], [name('حسن يوسف'), alias('جو')]).bits).toBeGreaterThanOrEqual(alone);
  });

  it('agree at least as much with any alias more', () => {
    fc.assert(fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), fc.array(anyName, { minLength: 1, maxLength: 4 }), anyName, (mine, theirs, more) => {
      const before = bestComparison(nameForms(mine), nameForms(theirs), nobodyCounted)?.bits ?? -Infinity;
      expect(bestComparison(nameForms([...mine, { ...more, part: 'FULL', kind: 'ALIAS' }]), nameForms(theirs), nobodyCounted)?.bits ?? -Infinity).toBeGreaterThanOrEqual(before);
    }), { numRuns: 500 });
  });

  it('keep the legal name and every full one among twenty', () => {
    const aliases = Array.from({ length: 19 }, (_, at) => alias(`Aaron Bab${String.fromCharCode(97 + at)}`));
    expect(textsOf([...aliases, name('Zoran Zuric')])).toContain('zoran zuric');
    expect(textsOf([...aliases, name('Zoran Zuric')])).toHaveLength(20);
  });

  it('leave out other people of a cell before names of one', () => {
    const people = Array.from({ length: 3 }, (_, list) => name(`${Array.from({ length: 9 }, (_each, at) => `Aa${String.fromCharCode(97 + list)}${String.fromCharCode(97 + at)}`).join(', ')} and Ab Aca`));
    expect(textsOf([...people, alias('Zoran Zuric')])).toContain('zoran zuric');
    expect(textsOf(people)).toHaveLength(20);
  });

  it('do not depend on the order of the names', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 30 }), (names) => { expect(textsOf([...names].reverse())).toEqual(textsOf(names)); }), { numRuns: 200 });
  });

  it('have the beginning and the end of a long name', () => {
    expect(comparedNames('Maria Teresa Josefina Carmen Isabel Dolores Pilar Luz Sol Fernandez', 'Maria Fernandez')).toMatchObject({ level: 'OMITTED', contradicted: 0 });
    expect(tokensOf('Maria Teresa Josefina Carmen Isabel Dolores Pilar Luz Sol Fernandez')).toHaveLength(8);
    const parts = [...'abcdefghij'].map((letter) => name(`G${letter}vin`, 'GIVEN'));
    expect(textsOf([...parts, name('Zuric', 'FAMILY')])[0]).toMatch(/ zuric$/);
  });
});
