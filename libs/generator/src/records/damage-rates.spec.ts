import { describe, expect, it } from '@jest/globals';
import { generate } from '../generate.js';
import { DAMAGE_KINDS, DAMAGE_RATES } from './damage-rates.js';
import type { Side } from './record.js';

const records = [...generate({ seed: 'rates', records: 20_000 })];
const share = (side: Side, kind: string): number => { const of = records.filter((record) => record.side === side); return of.filter(({ truth }) => truth.kinds.some((one) => one === kind)).length / of.length; };

describe('damages', () => {
  it.each(DAMAGE_KINDS)('%s happens', (kind) => expect(records.some(({ truth }) => truth.kinds.includes(kind))).toBe(true));

  /** Kinds that can strike every record come as often as the table says. */
  it.each(['birth.age-only', 'birth.year-only', 'birth.missing', 'sex.missing', 'nationality.missing', 'relatives.missing', 'height.missing', 'place.country-only'] as const)('%s comes as often as the table says', (kind) => {
    expect(Math.abs(share('SOUGHT', kind) - DAMAGE_RATES[kind].sought)).toBeLessThan(0.012);
    expect(Math.abs(share('FOUND', kind) - DAMAGE_RATES[kind].found)).toBeLessThan(0.012);
  });

  it('1 January stands for one birth in eight of those with weak registers, and rarely elsewhere', () => {
    const firsts = (weak: boolean): number => { const of = records.filter(({ truth }) => ['persian', 'somali', 'ethiopian', 'west-african', 'devanagari', 'nigerian'].includes(truth.culture) === weak); return of.filter(({ birth }) => birth?.type === 'DATE' && birth.value.endsWith('-01-01')).length / of.length; };
    expect(firsts(true)).toBeGreaterThan(0.15);
    expect(firsts(false)).toBeLessThan(0.08);
  });
});
