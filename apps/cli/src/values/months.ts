/** Languages in which a month may be written out; the same names in several languages mean the same month, or are left out. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'ar', 'tr', 'el', 'hu', 'ro', 'sv'];

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '').trim();
let months: ReadonlyMap<string, number> | undefined;

function build(): ReadonlyMap<string, number> {
  const found = new Map<string, Set<number>>();
  for (const language of LANGUAGES) for (const width of ['long', 'short'] as const) for (const day of [true, false]) {
    const format = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC', calendar: 'gregory', ...(day ? { day: 'numeric' as const } : {}) });
    for (let month = 1; month <= 12; month += 1) {
      const name = plain(format.formatToParts(Date.UTC(2023, month - 1, 15)).find((part) => part.type === 'month')?.value ?? '');
      if (/\p{L}/u.test(name)) found.set(name, (found.get(name) ?? new Set()).add(month));
    }
  }
  return new Map([...found].flatMap(([name, numbers]) => (numbers.size === 1 ? [...numbers].map((number) => [name, number] as const) : [])));
}

/** 1 to 12 for a month's name in one of the languages, long or short. */
export const monthOf = (word: string): number | undefined => (months ??= build()).get(plain(word));
