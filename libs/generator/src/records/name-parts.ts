import type { FullName, NameEntry, NamePartOf, Role } from '../names/name-entry.js';
import type { Person } from '../people/family.js';
import type { Damage } from './draw.js';

const MIDDLE: ReadonlySet<Role> = new Set(['SECOND_GIVEN', 'FATHER', 'GRANDFATHER', 'PATRONYMIC', 'SECOND_FAMILY']);
export const hasRole = (name: FullName, role: Role): boolean => name.some((part) => part.role === role);

/** What is said of the name before it is written: parts left out, a nickname, the husband's name. */
export const saidName = (person: Person, damage: Damage): FullName => {
  const married = withMarriedName(person, damage);
  const shortened = withoutMiddle(married, damage);
  return withoutFamily(withNickname(shortened, damage), damage);
};

const replaced = (name: FullName, role: Role, entry: NameEntry): FullName => name.map((part) => (part.role === role ? { role, entry } : part));

const withMarriedName = (person: Person, damage: Damage): FullName =>
  person.marriedFamily !== undefined && hasRole(person.name, 'FAMILY') && damage.strikes('name.married') ? replaced(person.name, 'FAMILY', person.marriedFamily) : person.name;

/** One of the middle names, or all of them. Where there is no family name the father's stays, or nothing would be left. */
const withoutMiddle = (name: FullName, damage: Damage): FullName => {
  const kept: Role | undefined = hasRole(name, 'FAMILY') ? undefined : 'FATHER';
  const optional = name.filter(({ role }) => MIDDLE.has(role) && role !== kept);
  if (optional.length === 0 || !damage.strikes('name.middle-left-out')) return name;
  const gone: readonly NamePartOf[] = damage.random.chance(0.7) ? optional : [damage.random.pick(optional)];
  return name.filter((part) => !gone.includes(part));
};

const withNickname = (name: FullName, damage: Damage): FullName => {
  const short = name.find(({ role }) => role === 'GIVEN')?.entry.nicknames;
  return short !== undefined && damage.strikes('name.nickname') ? replaced(name, 'GIVEN', damage.random.pick(short)) : name;
};

const withoutFamily = (name: FullName, damage: Damage): FullName =>
  name.length > 1 && damage.strikes('name.family-left-out') ? name.filter(({ role }) => role === 'GIVEN' || role === 'SECOND_GIVEN') : name;
