import { describe, expect, it } from '@jest/globals';
import { arabic, persian } from '../names/cultures/arabic.js';
import { culturesOf } from '../names/cultures/index.js';
import { chinese, korean } from '../names/cultures/east-asian.js';
import { greek } from '../names/cultures/levant.js';
import { russian, ukrainian } from '../names/cultures/slavic.js';
import { devanagari, ethiopian } from '../names/cultures/syllabic.js';
import type { Culture } from '../names/culture.js';
import type { NameEntry } from '../names/name-entry.js';
import { Random } from '../random/random.js';
import { READERS } from './read-letters.js';
import { SCRIPT_OF, type Spelling, type Writing } from './spelling.js';
import { writeName } from './write-name.js';

const write = (entry: NameEntry, culture: Culture, spelling: Spelling, seed = 'spec', country?: string): string => {
  const homeland = culture.homelands.items.find(({ alpha2 }) => alpha2 === country) ?? culture.homelands.items[0];
  if (homeland === undefined) throw new Error('a culture has a homeland');
  return writeName(entry, spelling, { culture, homeland, random: new Random(seed) });
};
const spellings = (entry: NameEntry, culture: Culture, spelling: Spelling): ReadonlySet<string> => new Set(Array.from({ length: 60 }, (_, at) => write(entry, culture, spelling, String(at))));
const PASSPORT: Spelling = { how: 'STANDARD', variant: 0 };
const letters = (text: string, read: (letters: string) => string): NameEntry => ({ letters: text, sound: read(text) });

describe('a name is written', () => {
  it.each([
    [russian, letters('Щербаков', READERS.ru), 'Shcherbakov'], [russian, letters('Юлия', READERS.ru), 'Iuliia'], [ukrainian, letters('Юрій', READERS.uk), 'Yurii'],
    [ukrainian, letters('Згурський', READERS.uk), 'Zghurskyi'], [greek, letters('Ευάγγελος', READERS.el), 'Evangelos'], [greek, letters('Μπακάλης', READERS.el), 'Bakalis'],
  ])('by the standard of passports: %#', (culture, entry, expected) => expect(write(entry, culture, PASSPORT)).toBe(expected));

  it('in the many ways that Arabic names are met', () => {
    const seen = spellings({ letters: 'محمد', sound: 'muHammad' }, arabic, PASSPORT);
    for (const usual of ['Muhammad', 'Mohammad', 'Mohammed']) expect([...seen]).toContain(usual);
    expect([...spellings({ letters: 'الحسن', sound: 'alHasan' }, arabic, PASSPORT)].length).toBeGreaterThan(3);
  });

  it('with the servant of God in one word or several, and capitals where a word begins', () => {
    const seen = [...spellings({ letters: 'عبدالرحمن', sound: '3abdurraHmAn' }, arabic, PASSPORT), ...spellings({ letters: 'عبدالله', sound: '3abdullAh' }, arabic, PASSPORT)];
    expect(seen).toEqual(expect.arrayContaining(['Abdullah', 'Abdulrahman']));
    expect(seen.filter((name) => /[a-z][A-Z]/.test(name))).toEqual([]);
  });

  it('by ear as the clerk\'s language spells', () => {
    expect([...spellings(letters('Шевченко', READERS.uk), ukrainian, { how: 'EAR', style: 'GERMAN' })]).toContain('Schewtschenko');
    expect([...spellings(letters('Шевченко', READERS.uk), ukrainian, { how: 'EAR', style: 'FRENCH' })]).toContain('Chevtchenko');
  });

  it('read from syllables', () => {
    expect(READERS.am('ገብረመድኅን')).toBe('gebremedhin');
    expect(READERS.hi('संजय')).toBe('sanJay');
    expect(READERS.ko('민준')).toBe('minJun');
  });

  it('in Korean and Chinese by the usual spelling, in Taiwan by Wade-Giles', () => {
    expect([...spellings({ letters: '이', sound: 'i', latin: ['Lee', 'Yi'] }, korean, PASSPORT)].sort()).toEqual(['Lee', 'Yi']);
    expect(write({ letters: '张', sound: 'JaN', latin: ['zhang', 'cheung'] }, chinese, PASSPORT, 'spec', 'TW')).toBe('Chang');
    expect(write({ letters: '张', sound: 'JaN', latin: ['zhang', 'cheung'] }, chinese, { how: 'OWN' }, 'spec', 'TW')).toBe('張');
  });

  it('by Arab and Persian clerks as their own people write it, where both bear it', () => {
    const somali = culturesOf(['Latn']).items.find(({ id }) => id === 'somali');
    if (somali === undefined) throw new Error('Somali is a culture of the Latin group');
    const arabicOffice: Spelling = { how: 'LETTERS', writing: 'ARABIC' };
    expect([...spellings({ letters: 'Maxamed', sound: 'maHamed' }, somali, arabicOffice)]).toContain('محمد');
    expect([...spellings({ letters: 'Hamdi', sound: 'hamdi' }, somali, arabicOffice)]).not.toContain('أحمد');
    expect([...spellings({ letters: 'کریمی', sound: 'karImI' }, persian, arabicOffice)]).toEqual(['كريمي']);
  });

  it('with the usual spelling where there is one', () => {
    expect([...spellings({ letters: 'सिंह', sound: 'sinh' }, devanagari, PASSPORT)]).toEqual(expect.arrayContaining(['Singh', 'Sinh']));
  });

  const WRITINGS = Object.keys(SCRIPT_OF).filter((writing): writing is Exclude<Writing, 'LATIN'> => writing !== 'LATIN');
  it.each(WRITINGS)('in %s with letters of that script alone', (writing) => {
    const script = { Cyrl: 'Cyrillic', Grek: 'Greek', Arab: 'Arabic', Hebr: 'Hebrew', Geor: 'Georgian', Armn: 'Armenian', Deva: 'Devanagari', Ethi: 'Ethiopic', Hang: 'Hangul', Hani: 'Han' }[SCRIPT_OF[writing]] ?? '';
    for (const culture of [arabic, russian, ethiopian, korean, chinese, greek]) {
      const random = new Random(`${culture.id}/${writing}`);
      for (let at = 0; at < 100; at++) {
        const text = write(culture.given(random, 1), culture, { how: 'LETTERS', writing }, String(at));
        expect(text).toMatch(new RegExp(`^[\\p{Script=${script}}\\p{M}׳ ]+$`, 'u'));
      }
    }
  });
});
