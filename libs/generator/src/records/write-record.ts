import type { FullName } from '../names/name-entry.js';
import { ageOn, isoDay } from '../people/days.js';
import type { Family, Person } from '../people/family.js';
import { heightAt } from '../people/growth.js';
import type { Journey } from '../people/journey.js';
import { officeOf, reportedIn } from '../people/offices.js';
import type { Random } from '../random/random.js';
import type { Spelling } from '../spelling/spelling.js';
import { Damage } from './draw.js';
import type { GeneratedRecord, Side, WrittenEvent, WrittenRelative } from './record.js';
import { writeBirth } from './write-birth.js';
import { scriptOf, spelled } from './spelled-name.js';
import { writeNames } from './write-names.js';

export interface RecordCase {
  readonly id: string;
  readonly truthId: string;
  readonly familyId: string;
  readonly person: Person;
  readonly family: Family;
  readonly journey: Journey;
  readonly side: Side;
  readonly hasCounterpart: boolean;
  /** Ids on the same side of those who travel along. */
  readonly companions: readonly string[];
}
const ADULT_YEARS = 18;

export const writeRecord = (one: RecordCase, random: Random): Omit<GeneratedRecord, 'knownCompanions'> => {
  const { person, family, journey, side } = one;
  const damage = new Damage(side, random);
  const sought = side === 'SOUGHT';
  const [on, at] = sought ? [journey.lostOn, journey.lostAt] : [journey.foundOn, journey.foundAt];
  const office = officeOf(sought ? reportedIn(family.culture, family.homeland, random) : at.country);
  const { names, spelling } = writeNames(person, family, office, damage);
  const years = ageOn(person.birth, on);
  return {
    id: one.id, side, country: office.country, kind: kindOf(side, years), names, birth: writeBirth({ birth: person.birth, on, culture: family.culture, office }, damage), sex: sexOf(person, damage),
    nationalities: nationalitiesOf(family, damage), languages: random.chance(0.3) ? [family.culture.language] : [],
    event: eventOf(isoDay(on), at, damage), ...bodyOf(person, years, damage), relatives: relativesOf(one, spelling, damage), companions: one.companions,
    truth: { person: one.truthId, family: one.familyId, group: family.culture.group, culture: family.culture.id, birth: isoDay(person.birth), hasCounterpart: one.hasCounterpart, kinds: damage.kinds() },
  };
};

const kindOf = (side: Side, years: number): GeneratedRecord['kind'] =>
  side === 'SOUGHT' ? (years < ADULT_YEARS ? 'MISSING_CHILD' : 'MISSING_ADULT') : years < ADULT_YEARS ? 'UNACCOMPANIED_MINOR' : 'FOUND_PERSON';

const sexOf = (person: Person, damage: Damage): 0 | 1 | 2 => (damage.strikes('sex.missing') ? 0 : damage.strikes('sex.wrong') ? (person.sex === 1 ? 2 : 1) : person.sex);

/** Wrong: a neighbour's, as people say on some borders, or what the clerk took the language for. */
const nationalitiesOf = ({ culture, homeland }: Family, damage: Damage): readonly string[] => {
  if (damage.strikes('nationality.missing')) return [];
  const others = culture.homelands.items.filter(({ alpha3 }) => alpha3 !== homeland.alpha3);
  return others.length > 0 && damage.strikes('nationality.wrong') ? [damage.random.pick(others).alpha3] : [homeland.alpha3];
};

const eventOf = (date: string, at: Journey['lostAt'], damage: Damage): WrittenEvent => {
  if (damage.strikes('place.country-only')) return { date, country: at.country };
  const rounded = (value: number): number => Math.round((value + damage.random.normal(0, 0.05)) * 100) / 100;
  return { date, country: at.country, place: at.name, latitude: rounded(at.latitude), longitude: rounded(at.longitude) };
};

const HEIGHT_ERROR_CM = 3;
const bodyOf = (person: Person, years: number, damage: Damage): Pick<GeneratedRecord, 'heightCm' | 'eyes' | 'hair'> => {
  const { random } = damage;
  if (damage.strikes('height.missing')) return {};
  const height = Math.round(heightAt(person.adultCm, years) + random.normal(0, HEIGHT_ERROR_CM));
  return { heightCm: random.chance(0.3) ? Math.round(height / 5) * 5 : height, eyes: random.chance(0.5) ? person.eyes : undefined, hair: random.chance(0.5) ? person.hair : undefined };
};

/** Father, mother and one brother or sister, spelled by the same clerk; often by the given name alone. */
const relativesOf = ({ person, family }: RecordCase, spelling: Spelling, damage: Damage): readonly WrittenRelative[] => {
  if (damage.strikes('relatives.missing')) return [];
  const { random } = damage;
  const script = scriptOf(spelling, family.culture);
  const write = (relation: WrittenRelative['relation'], name: FullName): WrittenRelative => {
    const short = random.chance(0.45) ? name.filter(({ role }) => role === 'GIVEN') : name;
    const parts = spelled(short, spelling, { culture: family.culture, homeland: family.homeland, random }).map(({ text }) => text);
    return { relation, name: { value: parts.join(script === 'Hani' || (script === 'Hang' && family.culture.group === 'Hang') ? '' : ' '), script, part: 'FULL', kind: 'LEGAL' } };
  };
  const sibling = family.people.find((other) => other !== person);
  return [
    ...(random.chance(0.8) ? [write('FATHER', family.father)] : []), ...(random.chance(0.7) ? [write('MOTHER', family.mother)] : []),
    ...(sibling !== undefined && random.chance(0.25) ? [write('SIBLING', sibling.name)] : []),
  ];
};

