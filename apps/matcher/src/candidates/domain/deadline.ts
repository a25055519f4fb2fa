import type { Participant, Urgency } from '@homeward/shared';

export interface DeadlineSettings {
  readonly dangerToLifeHours: number;
  readonly childOrTraffickingHours: number;
  readonly standardWorkingDays: number;
}
export const DEFAULT_DEADLINES: DeadlineSettings = { dangerToLifeHours: 3, childOrTraffickingHours: 24, standardWorkingDays: 5 };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SUNDAY = 0, FRIDAY = 5, SATURDAY = 6;
/** Weekly rest days where they are not Saturday and Sunday. Public holidays are not known here; a deadline may fall on one. */
const FRIDAY_AND_SATURDAY = ['dz', 'bh', 'bd', 'eg', 'iq', 'il', 'jo', 'kw', 'ly', 'mv', 'om', 'ps', 'qa', 'sa', 'sd', 'sy', 'ye'];
const REST_DAYS: ReadonlyMap<Participant, readonly number[]> = new Map<Participant, readonly number[]>([
  ...FRIDAY_AND_SATURDAY.map((country) => [country, [FRIDAY, SATURDAY]] as const),
  ['ir', [FRIDAY]], ['np', [SATURDAY]], ['af', [FRIDAY]],
]);

/** When the deciding side's answer is due: hours for life and children, working days of its own country for the rest. */
export function deadlineMs(sinceMs: number, urgency: Urgency, country: Participant, settings: DeadlineSettings): number {
  switch (urgency) {
    case 'DANGER_TO_LIFE': return sinceMs + settings.dangerToLifeHours * HOUR_MS;
    case 'CHILD_OR_TRAFFICKING': return sinceMs + settings.childOrTraffickingHours * HOUR_MS;
    case 'STANDARD': return afterWorkingDays(sinceMs, settings.standardWorkingDays, REST_DAYS.get(country) ?? [SATURDAY, SUNDAY]);
  }
}

function afterWorkingDays(sinceMs: number, days: number, rest: readonly number[]): number {
  let at = sinceMs;
  for (let left = days; left > 0;) {
    at += DAY_MS;
    if (!rest.includes(new Date(at).getUTCDay())) left -= 1;
  }
  return at;
}
