import type { Culture, Homeland, ScriptGroup } from '../names/culture.js';
import type { Office } from '../people/offices.js';
import type { Spelling, Writing } from '../spelling/spelling.js';
import type { Damage } from './draw.js';

const OWN_WRITING: Readonly<Record<ScriptGroup, Writing>> = { Latn: 'LATIN', Arab: 'ARABIC', Aran: 'PERSIAN', Cyrl: 'CYRILLIC', Grek: 'GREEK', Hebr: 'HEBREW', Deva: 'DEVANAGARI', Ethi: 'ETHIOPIC', Geor: 'GEORGIAN', Armn: 'ARMENIAN', Hani: 'HAN', Hang: 'HANGUL' };
const ownWriting = (culture: Culture): Writing => (culture.id === 'ukrainian' ? 'UKRAINIAN' : OWN_WRITING[culture.group]);

/**
 * Shares are assumed. A family at home gives the name in its own letters or as in the passport; abroad, by the passport or
 * by mouth. Who is found has papers in one case of three; otherwise a clerk writes what he hears, in his own letters.
 */
const SHARES = {
  SOUGHT: { ownAtHome: 0.72, passport: 0.6, lettersOfOffice: 0.5, ownAbroad: 0.2, newestStandard: 0.75 },
  FOUND: { ownAtHome: 0.8, passport: 0.35, lettersOfOffice: 0.55, ownAbroad: 0.12, newestStandard: 0.7 },
} as const;

/** In China these names are written with the characters they come from, which this generator does not know: such records stay Latin. */
const NOT_BY_SOUND = new Set(['korean', 'vietnamese']);

export const chooseSpelling = (culture: Culture, homeland: Homeland, office: Office, damage: Damage): Spelling => {
  const shares = SHARES[damage.side];
  const { random } = damage;
  const sameLetters = office.writing === ownWriting(culture);
  if (sameLetters && (office.country === homeland.alpha2 || office.writing !== 'LATIN') && random.chance(shares.ownAtHome)) return { how: 'OWN' };
  if (office.writing !== 'LATIN' && !sameLetters && !(office.writing === 'HAN' && NOT_BY_SOUND.has(culture.id)) && random.chance(shares.lettersOfOffice)) { damage.done('name.other-script'); return { how: 'LETTERS', writing: office.writing }; }
  if (culture.script !== 'Latn' && random.chance(shares.ownAbroad)) return { how: 'OWN' };
  return random.chance(shares.passport) ? byStandard(shares.newestStandard, damage) : byEar(office, damage);
};

const byStandard = (newest: number, damage: Damage): Spelling => {
  const variant = damage.random.chance(newest) ? 0 : damage.random.between(1, 4);
  damage.done(variant === 0 ? 'name.transliterated' : 'name.other-standard');
  return { how: 'STANDARD', variant };
};
const byEar = (office: Office, damage: Damage): Spelling => { damage.done('name.by-ear'); return { how: 'EAR', style: office.style }; };
