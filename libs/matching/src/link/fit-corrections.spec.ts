import { describe, expect, it } from '@jest/globals';
import { name, person } from '../testing/builders.js';
import { linkRecords } from './link-records.js';

const GIVEN = ['Alva', 'Bero', 'Cilu', 'Dano', 'Elso', 'Fima', 'Gute', 'Hilo'];
const FAMILY = ['Quarzfeld', 'Blaustern', 'Lindental', 'Moosbach', 'Nebelhorn', 'Ostheim', 'Pfalzgrund', 'Rotkamp'];
const full = (given: string, family: string) => name(`${given} ${family}`);
/** Families of four, whose parents, journey and nationality agree, and nobody twice. */
const families = FAMILY.flatMap((family, house) => GIVEN.slice(0, 4).map((given, child) => person(`${family}-${given}`, {
  names: [full(given, family)], nationalities: [house % 2 === 0 ? 'SYR' : 'AFG'],
  birth: { type: 'DATE', value: `${String(2006 + child * 2)}-0${String(child + 1)}-1${String(house)}`, precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  relatives: [{ relation: 'FATHER', name: full(GIVEN[house] ?? '', family) }],
  event: { dateFrom: '2026-01-02', dateTo: '2026-01-02', country: house % 2 === 0 ? 'GR' : 'IT' },
})));

describe('what a list tells of its own habits', () => {
  it('makes a contradiction no evidence for, where no set with truth says how true pairs agree', () => {
    const { corrections } = linkRecords({ left: families }, { leastProbability: 0 });
    const unknown = Object.entries(corrections).filter(([pattern]) => /^(NATIONALITY|PLACE|RELATIVES|LANGUAGE|HEIGHT|BODY):/.test(pattern));
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.filter(([, bits]) => bits !== 0)).toEqual([]);
  });
});
