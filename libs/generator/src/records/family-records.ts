import type { Culture } from '../names/culture.js';
import { makeFamily, type Family, type Person } from '../people/family.js';
import { LAST_DAY, makeJourney, type Journey } from '../people/journey.js';
import { Random } from '../random/random.js';
import { hiddenId } from './hidden-id.js';
import { SIDES, type GeneratedRecord, type Side } from './record.js';
import { writeRecord } from './write-record.js';

/** Slots of a family: up to four people on two sides. */
const PEOPLE_PER_FAMILY = 4;
const TOGETHER = { lost: 0.7, found: 0.6 } as const;
export interface FamilyPlan { readonly seed: string; readonly index: number; readonly pairedPersons: number }

interface Place { readonly person: Person; readonly slot: number; readonly sides: readonly Side[]; readonly journey: Journey }

/** All records of one family, out of a stream of its own: the same whatever comes before or after. */
export const familyRecords = (culture: Culture, plan: FamilyPlan): readonly GeneratedRecord[] => {
  const random = new Random(`${plan.seed}/${String(plan.index)}`);
  const family = makeFamily(culture, String(plan.index), random);
  const people = family.namesake === undefined ? family.people : [...family.people, family.namesake.person];
  const together = { lost: random.chance(TOGETHER.lost), found: random.chance(TOGETHER.found) };
  const first = makeJourney(culture, family.homeland, Math.max(...family.people.map(({ birth }) => birth)), random);
  const placed = people.map((person, slot): Place => {
    const own = makeJourney(culture, family.homeland, person.birth, random);
    const apart = person === family.namesake?.person || !together.lost;
    const journey = apart ? own : together.found ? first : laterFound(first, own);
    return { person, slot, journey, sides: random.chance(plan.pairedPersons) ? SIDES : [random.pick(SIDES)] };
  });
  return withCompanions(placed.flatMap((one) => one.sides.map((side) => recordOf(one, side, placed, family, together, plan, random))));
};

type Alone = ReturnType<typeof writeRecord>;
/** Companions are of one family, so their records are at hand. */
const withCompanions = (records: readonly Alone[]): readonly GeneratedRecord[] => {
  const known = new Map(records.map(({ id, names, birth }) => [id, { names, birth }]));
  return records.map((record) => ({ ...record, knownCompanions: record.companions.flatMap((id) => known.get(id) ?? []) }));
};

/** Lost together, found apart: never before they were lost. */
const laterFound = (first: Journey, own: Journey): Journey => ({ ...first, foundAt: own.foundAt, foundOn: Math.min(LAST_DAY, first.lostOn + Math.max(1, own.foundOn - own.lostOn)) });

const recordOf = (one: Place, side: Side, placed: readonly Place[], family: Family, together: { readonly lost: boolean; readonly found: boolean }, plan: FamilyPlan, random: Random): Alone => {
  const idOf = (slot: number, of: Side): string => hiddenId(plan.seed, 'record', (plan.index * PEOPLE_PER_FAMILY + slot) * 2 + SIDES.indexOf(of));
  const { namesake } = family;
  const travels = one.person !== namesake?.person && together.lost && (side === 'SOUGHT' || together.found);
  const companions = !travels ? [] : placed.filter((other) => other !== one && other.person !== namesake?.person && other.sides.includes(side)).map(({ slot }) => idOf(slot, side));
  return writeRecord({
    id: idOf(one.slot, side), truthId: hiddenId(plan.seed, 'person', plan.index * PEOPLE_PER_FAMILY + one.slot), familyId: hiddenId(plan.seed, 'family', plan.index),
    person: one.person, family: one.person === namesake?.person ? { ...family, ...namesake, people: [] } : family, journey: one.journey, side, companions, hasCounterpart: one.sides.length > 1,
  }, random.fork(`${String(one.slot)}${side}`));
};
