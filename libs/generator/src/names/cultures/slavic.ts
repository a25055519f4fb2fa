import type { Random } from '../../random/random.js';
import { weighted, type Weighted } from '../../random/weighted.js';
import { READERS } from '../../spelling/read-letters.js';
import { culture, homeland, type Culture } from '../culture.js';
import { entriesOf, lexicon } from '../lexicon.js';
import { CENTRAL_ASIAN, RUSSIAN, UKRAINIAN } from '../lists/slavic.js';
import { TAILS, type Tail } from '../lists/tails.js';
import { rareFamilies } from '../rare-families.js';
import type { NameEntry, Sex } from '../name-entry.js';

type Reader = (letters: string) => string;
const written = (letters: string, read: Reader): NameEntry => ({ letters, sound: read(letters) });
const IRREGULAR: Readonly<Record<string, string>> = { 'Михаил': 'Михайл', 'Павел': 'Павл', 'Пётр': 'Петр', 'Микола': 'Миколай', 'Григорій': 'Григор' };

/** -ovich and -ovna after the father's name (Russian), -ovych and -ivna (Ukrainian). */
const patronymic = (father: string, sex: Sex, [man, woman]: readonly [string, string]): string => {
  const base = IRREGULAR[father] ?? father;
  const ukrainian = woman === 'івна';
  if (ukrainian && base.endsWith('й')) return sex === 1 ? `${base}ович` : `${base.slice(0, -1)}ївна`;
  if (/[ая]$/u.test(base)) return base.slice(0, -1) + (sex === 1 ? (ukrainian ? 'ович' : 'ич') : ukrainian ? 'івна' : 'ична');
  if (/[йь]$/u.test(base)) return base.slice(0, -1) + (sex === 1 ? 'евич' : ukrainian ? 'ївна' : 'евна');
  return base + (sex === 1 ? man : woman);
};

/** Families that are adjectives or possessives have a form for women. */
const feminine = (letters: string): string =>
  /(ов|ев|ёв|ин|їн|ін)$/u.test(letters) ? `${letters}а` : letters.replace(/(ский)$/u, 'ская').replace(/(ський)$/u, 'ська').replace(/(ий|ой)$/u, 'ая');

const familyFor = (read: Reader): Culture['familyFor'] => (family, sex) => (sex === 1 ? family : written(feminine(family.letters), read));
const COMPOUND = ['Бело', 'Черно', 'Криво', 'Сухо', 'Добро', 'Мало', 'Красно', 'Ново', 'Старо', 'Велико', 'Пусто', 'Серо', 'Твердо', 'Тихо', 'Золото', 'Долго'];
const ROOTS = ['ус', 'бород', 'рук', 'глаз', 'зуб', 'плет', 'вод', 'нос', 'шап', 'крыл', 'лап', 'миров', 'жит', 'хлеб', 'слав', 'мысл', 'ног', 'гор', 'ремен', 'щек'];
const ENDINGS = ['ов', 'ин', 'ский', 'кин', 'енко'];

const composed = (random: Random, stems: readonly string[], endings: readonly string[], read: Reader): NameEntry => {
  const stem = random.chance(0.5) ? random.pick(stems) : random.pick(COMPOUND) + random.pick(ROOTS);
  return written(stem + random.pick(endings), read);
};
const stemsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

const full = (read: Reader, endings: readonly [string, string], share: number): Culture['full'] => (given, kin, sex, random) => [
  { role: 'FAMILY', entry: kin.family }, { role: 'GIVEN', entry: given },
  ...(random.chance(share) ? [{ role: 'PATRONYMIC', entry: written(patronymic(kin.father.letters, sex, endings), read) } as const] : []),
];
interface Words { readonly men: string; readonly women: string; readonly families: string; readonly stems: string }
const givens = (lists: Words, read: Reader): Readonly<Record<Sex, Weighted<NameEntry>>> => ({ 1: lexicon(lists.men, read, 0.8), 2: lexicon(lists.women, read, 0.8) });
/** Shares of the frequent, then of the composed; the rest are rare. */
const familyOf = (lists: Words, tail: Tail, read: Reader, endings: readonly string[], [frequent, known]: readonly [number, number]): Culture['family'] => {
  const listed = lexicon(lists.families, read, 0.7);
  const stems = [...stemsOf(lists.stems), ...entriesOf(lists.men, read).map((entry) => entry.letters).filter((letters) => !/[аяйьо]$/u.test(letters))];
  const rare = rareFamilies(tail, read);
  return (random) => {
    const share = random.next();
    return share < frequent ? listed.pick(random) : share < frequent + known ? composed(random, stems, endings, read) : rare(random);
  };
};

export const russian = culture(givens(RUSSIAN, READERS.ru), {
  id: 'russian', group: 'Cyrl', script: 'Cyrl', language: 'rus', letters: 'ru', marriedNames: true, adultHeightCm: [177, 164],
  homelands: weighted([homeland('RU', 'RUS', 'ENGLISH', 80), homeland('BY', 'BLR', 'ENGLISH', 8), homeland('KZ', 'KAZ', 'ENGLISH', 12)]),
  family: familyOf(RUSSIAN, TAILS.russian, READERS.ru, ENDINGS, [0.25, 0.25]), familyFor: familyFor(READERS.ru), full: full(READERS.ru, ['ович', 'овна'], 0.95),
});
export const ukrainian = culture(givens(UKRAINIAN, READERS.uk), {
  id: 'ukrainian', group: 'Cyrl', script: 'Cyrl', language: 'ukr', letters: 'uk', marriedNames: true, adultHeightCm: [178, 165],
  homelands: weighted([homeland('UA', 'UKR', 'ENGLISH', 1)]),
  family: familyOf(UKRAINIAN, TAILS.ukrainian, READERS.uk, ['енко', 'чук', 'ський', 'ишин', 'ів'], [0.12, 0.25]), familyFor: familyFor(READERS.uk), full: full(READERS.uk, ['ович', 'івна'], 0.95),
});
export const centralAsian = culture(givens(CENTRAL_ASIAN, READERS.tg), {
  id: 'central-asian', group: 'Cyrl', script: 'Cyrl', language: 'tgk', letters: 'tg', adultHeightCm: [171, 159],
  homelands: weighted([homeland('TJ', 'TJK', 'ENGLISH', 40), homeland('UZ', 'UZB', 'ENGLISH', 40), homeland('KG', 'KGZ', 'ENGLISH', 20)]),
  family: familyOf(CENTRAL_ASIAN, TAILS.centralAsian, READERS.tg, ['ов', 'ев', 'зода'], [0.3, 0.3]), familyFor: familyFor(READERS.tg), full: full(READERS.tg, ['ович', 'овна'], 0.7),
});
