import type { Culture, Homeland } from '../names/culture.js';
import type { Random } from '../random/random.js';
import { dayOf, type Day } from './days.js';
import { foundAbroad } from './offices.js';
import { placesOf, type Place } from './places.js';

/** Where and when somebody was last seen, and was found. */
export interface Journey { readonly lostOn: Day; readonly lostAt: Place; readonly foundOn: Day; readonly foundAt: Place }

/** The world ends on this day, whenever the generator runs: same seed, same bytes. */
export const LAST_DAY = dayOf(2026, 6, 30);
const MEAN_DAYS_SINCE_LOST = 900;
const MEAN_DAYS_UNTIL_FOUND = 200;
/** Shares are assumed: last seen at home, or on the way; found in the country of loss, or further on. */
const SHARES = { lostAtHome: 0.6, foundNearby: 0.3 } as const;

export const makeJourney = (culture: Culture, homeland: Homeland, birth: Day, random: Random): Journey => {
  const lostOn = Math.max(birth + 30, LAST_DAY - 1 - Math.min(4000, Math.round(random.exponential(MEAN_DAYS_SINCE_LOST))));
  const lostAt = random.pick(placesOf(random.chance(SHARES.lostAtHome) ? homeland.alpha2 : foundAbroad(culture, random)));
  const foundAt = random.pick(placesOf(random.chance(SHARES.foundNearby) ? lostAt.country : foundAbroad(culture, random)));
  const days = 1 + Math.round(random.exponential(lostAt.country === foundAt.country ? MEAN_DAYS_UNTIL_FOUND / 4 : MEAN_DAYS_UNTIL_FOUND));
  return { lostOn, lostAt, foundAt, foundOn: Math.min(LAST_DAY, lostOn + days) };
};
