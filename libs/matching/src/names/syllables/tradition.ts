import { KOREAN, MANDARIN } from '../../model/names/syllables.js';

/** Of what is never written so. */
const UNRELATED = { initials: 7, vowels: 5.5, finals: 4.5 } as const;
export type Place = keyof typeof UNRELATED;
export const PLACES = ['initials', 'vowels', 'finals'] as const satisfies readonly Place[];

/** How one part of a syllable is written. Spellings are numbers; a sound known for sure has one of its own. */
export interface PartTable {
  readonly numbers: ReadonlyMap<string, number>;
  readonly size: number;
  /** Bits that two spellings lose by being written differently: `apart[a * size + b]`. */
  readonly apart: Float64Array;
  /** How unusual each spelling is, at its best; and the sound for which it is usual. */
  readonly least: Float64Array;
  readonly sounds: readonly string[];
}
export type Tradition = Readonly<Record<Place, PartTable>>;

const ENTRY = /^(.*?)([\d.]*)$/u;
/** The number of a sound itself stands under this. */
export const soundKey = (sound: string): string => `=${sound}`;

const partTable = (text: string, unrelated: number): PartTable => {
  const bySound = text.trim().split(/\s*\n\s*|\s{2,}/u).map((line) => {
    const [sound = '', spellings = ''] = line.split(':');
    const own = sound === '-' ? '' : sound;
    return { sound: own, costs: new Map([[soundKey(own), 0], ...spellings.split(' ').map((entry): [string, number] => {
      const [, spelling = '', cost = ''] = ENTRY.exec(entry) ?? [];
      return [spelling === '-' ? '' : spelling, Number(cost)];
    })]) };
  });
  const spellings = [...new Set(bySound.flatMap(({ costs }) => [...costs.keys()]))];
  const size = spellings.length;
  const costOf = (sound: number, spelling: number): number => bySound[sound]?.costs.get(spellings[spelling] ?? '') ?? Infinity;
  const usual = spellings.map((_, at) => bySound.reduce((best, __, sound) => (costOf(sound, at) < costOf(best, at) ? sound : best), 0));
  const between = (one: number, other: number): number => (one === other ? 0 : bySound.reduce((least, _, sound) => Math.min(least, costOf(sound, one) + costOf(sound, other)), unrelated));
  return {
    numbers: new Map(spellings.map((spelling, at) => [spelling, at])), size,
    apart: Float64Array.from({ length: size * size }, (_, at) => between(Math.floor(at / size), at % size)),
    least: Float64Array.from(spellings, (_, at) => costOf(usual[at] ?? 0, at)), sounds: usual.map((sound) => bySound[sound]?.sound ?? ''),
  };
};

const tradition = (parts: Readonly<Record<Place, string>>): Tradition =>
  ({ initials: partTable(parts.initials, UNRELATED.initials), vowels: partTable(parts.vowels, UNRELATED.vowels), finals: partTable(parts.finals, UNRELATED.finals) });

/** Made when a word is first read so: some milliseconds. */
const once = <T>(make: () => T): (() => T) => { let made: T | undefined; return () => (made ??= make()); };
export const TRADITIONS = { KOREAN: once(() => tradition(KOREAN)), MANDARIN: once(() => tradition(MANDARIN)) } as const;
export type TraditionName = keyof typeof TRADITIONS;
