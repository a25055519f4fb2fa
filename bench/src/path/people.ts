/** An invented person, as rare as its number: two of them share no name and hardly a birthday. */
export interface InventedPerson { readonly given: string; readonly family: string; readonly birthDate: string; readonly sex: 1 | 2 }

const ONSETS = ['b', 'br', 'd', 'dr', 'f', 'g', 'gr', 'k', 'kl', 'l', 'm', 'n', 'p', 'qu', 'r', 's', 'st', 't', 'v', 'z'];
const RIMES = ['aban', 'elor', 'imun', 'osk', 'urel', 'and', 'evim', 'ilt', 'oram', 'udes'];
const DAY_MS = 86_400_000;
const FIRST_BIRTHDAY = Date.UTC(2010, 0, 1);
const BIRTHDAYS = 3_600;

export function inventPerson(number: number): InventedPerson {
  return {
    given: word(number), family: word(Math.imul(number + 1, 7_919)),
    birthDate: new Date(FIRST_BIRTHDAY + ((number * 37) % BIRTHDAYS) * DAY_MS).toISOString().slice(0, 10), sex: number % 2 === 0 ? 1 : 2,
  };
}

/** Three syllables, from the digits of the number. */
function word(number: number): string {
  let rest = Math.abs(number);
  const syllable = (): string => {
    const onset = ONSETS[rest % ONSETS.length] ?? 'b';
    rest = Math.floor(rest / ONSETS.length);
    const rime = RIMES[rest % RIMES.length] ?? 'a';
    rest = Math.floor(rest / RIMES.length) + 7;
    return onset + rime;
  };
  const [first, ...others] = syllable() + syllable() + syllable();
  return `${(first ?? '').toUpperCase()}${others.join('')}`;
}
