import type { Culture } from '../names/culture.js';
import type { FullName } from '../names/name-entry.js';
import type { Family, Person } from '../people/family.js';
import type { Office } from '../people/offices.js';
import { machineReadable } from '../spelling/machine-readable.js';
import type { Spelling } from '../spelling/spelling.js';
import type { Writer } from '../spelling/write-name.js';
import { chooseSpelling } from './choose-spelling.js';
import type { Damage } from './draw.js';
import { saidName } from './name-parts.js';
import type { WrittenName } from './record.js';
import { slipped } from './slips-of-the-hand.js';
import { isFamily, scriptOf, spelled, textOf, type SpelledName } from './spelled-name.js';

/** The names of a record, and how its clerk spells, for the relatives to be spelled alike. */
export const writeNames = (person: Person, family: Family, office: Office, damage: Damage): { readonly names: readonly WrittenName[]; readonly spelling: Spelling } => {
  const { culture, homeland } = family;
  const writer = { culture, homeland, random: damage.random };
  const spelling = chooseSpelling(culture, homeland, office, damage);
  const said = saidName(person, damage);
  const written = slipped(spelled(said, spelling, writer), culture, damage);
  const script = scriptOf(spelling, culture);
  const second = damage.random.chance(damage.rate('name.second-form')) ? secondForm(said, spelling, writer, damage) : [];
  if (script === 'Latn' && spelling.how === 'STANDARD' && damage.strikes('name.machine-readable')) return { names: [zone(written), ...second], spelling };
  return { names: [...laidOut(written, script, culture, damage), ...second], spelling };
};

const zone = (parts: readonly SpelledName[]): WrittenName => {
  const families = parts.filter(({ role }) => isFamily(role));
  const value = machineReadable(families.map(({ text }) => text), parts.filter((part) => !families.includes(part)).map(({ text }) => text));
  return { value, script: 'Latn', part: 'FULL', kind: 'MACHINE_READABLE_ZONE' };
};

/** The other of own letters and passport spelling. */
const secondForm = (said: FullName, spelling: Spelling, writer: Writer, damage: Damage): readonly WrittenName[] => {
  const other: Spelling = spelling.how === 'OWN' ? { how: 'STANDARD', variant: 0 } : { how: 'OWN' };
  const value = joinedFull(spelled(said, other, writer), scriptOf(other, writer.culture));
  if (value === '' || value === joinedFull(spelled(said, spelling, writer), scriptOf(spelling, writer.culture))) return [];
  damage.done('name.second-form');
  return [{ value, script: scriptOf(other, writer.culture), part: 'FULL', kind: 'ALIAS' }];
};

/** Han and Hangul names stand without a space; foreign names in Han have a middle dot. */
const joinedFull = (parts: readonly SpelledName[], script: string, foreign = false): string =>
  script === 'Hani' && foreign ? parts.map(({ text }) => text).join('·') : script === 'Hani' || (script === 'Hang' && !foreign) ? parts.map(({ text }) => text).join('') : textOf(parts);

const IN_ONE_FIELD = 0.35;
/** In one field or in several, in the right order or not. */
const laidOut = (parts: readonly SpelledName[], script: string, culture: Culture, damage: Damage): readonly WrittenName[] => {
  const families = parts.filter(({ role }) => isFamily(role));
  const patronymic = parts.filter(({ role }) => role === 'PATRONYMIC');
  const givens = parts.filter((part) => !families.includes(part) && !patronymic.includes(part));
  const swapped = families.length > 0 && damage.strikes('name.order-swapped');
  if (damage.random.chance(IN_ONE_FIELD)) {
    const familyFirst = parts[0] !== undefined && isFamily(parts[0].role);
    const ordered = !swapped ? parts : familyFirst ? [...givens, ...patronymic, ...families] : [...families, ...givens, ...patronymic];
    return [written(joinedFull(ordered, script, culture.script !== script), script, 'FULL')];
  }
  const [first, last] = swapped ? [families, givens] : [givens, families];
  return [written(joinedFull(first, script), script, 'GIVEN'), written(joinedFull(last, script), script, 'FAMILY'), written(textOf(patronymic), script, 'PATRONYMIC')].filter(({ value }) => value !== '');
};
const written = (value: string, script: string, part: WrittenName['part']): WrittenName => ({ value, script, part, kind: 'LEGAL' });
