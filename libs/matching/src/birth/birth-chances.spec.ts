import { describe, expect, it } from '@jest/globals';
import { bornOn, randomFrom } from '../testing/builders.js';
import { birthChances } from './birth-chances.js';
import { birthSpan } from './birth-span.js';

const two = (number: number): string => String(number).padStart(2, '0');
const birthsOver = (years: number, count: number): ReturnType<typeof birthSpan>[] => {
  const random = randomFrom(3);
  const upTo = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: count }, () => birthSpan(bornOn(`${String(1990 + upTo(years))}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`)));
};

describe('how often dates of birth of strangers differ in each way', () => {
  it('follows from how the dates of the list are spread', () => {
    const [pupils, all] = [birthChances(birthsOver(5, 3000)), birthChances(birthsOver(80, 3000))];
    expect(pupils?.('SIMILAR:YEAR_DAY')).toBeCloseTo((1 / 5) * (1 / 28) * (7 / 12), 2);
    expect(pupils?.('CONTRADICTED')).toBeLessThan(0.1);
    expect(all?.('CONTRADICTED')).toBeGreaterThan(0.6);
    expect((pupils?.('YEAR_AGREES') ?? 0) / (all?.('YEAR_AGREES') ?? 1)).toBeGreaterThan(8);
  });

  it('is not moved by duplicates, which are no strangers', () => {
    const births = birthsOver(80, 500);
    const [once, often] = [birthChances(births), birthChances([...births, ...births, ...births])];
    for (const difference of ['DIGIT_SLIP', 'MONTH_AGREES', 'OFF_BY_YEARS'] as const) expect((often?.(difference) ?? 0) / (once?.(difference) ?? 1)).toBeCloseTo(1, 0);
  });

  it('is never none, and unknown for few dates or dates that were not known', () => {
    expect(birthChances(birthsOver(5, 99))).toBeUndefined();
    expect(birthChances(Array.from({ length: 500 }, () => birthSpan(bornOn('2001-01-01'))))).toBeUndefined();
    expect(birthChances(Array.from({ length: 500 }, () => birthSpan(bornOn('2001-03-14'))))?.('SWAPPED_DAY_MONTH')).toBeGreaterThan(0);
  });
});
