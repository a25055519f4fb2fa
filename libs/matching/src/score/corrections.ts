/**
 * Bits added to a line by what it says: how much more or less often true pairs agree like that than the table of weights
 * expects. Keys are those of `patternKey`.
 */
export interface Corrections {
  /** `bits` is what the line or part has without correction. */
  of(key: string, bits: number): number;
  /** The most that a line or part of this name can become, when it is at most `bits` without correction. No slope is under -1. */
  most(name: string, bits: number): number;
}

/**
 * What is added by pattern; and by the name before its first colon, to lines that speak for one person: what is added in full from
 * FULL_BASE_BITS on and in part below, and by which share the bits move. A line that speaks against one has its pattern only.
 */
export interface CorrectionTable {
  readonly bits: Readonly<Record<string, number>>;
  readonly bases?: Readonly<Record<string, number>>;
  readonly slopes?: Readonly<Record<string, number>>;
}

const FULL_BASE_BITS = 4;
/** How much of a base is added to a line of so many bits: none to one that speaks against. */
export const shareOfBase = (bits: number): number => Math.min(1, Math.max(0, bits / FULL_BASE_BITS));

export const NO_CORRECTIONS: Corrections = { of: () => 0, most: (_, bits) => bits };

const nameOf = (key: string): string => key.slice(0, key.indexOf(':'));

export function correctionsFrom({ bits: table, bases = {}, slopes = {} }: CorrectionTable): Corrections {
  const highest = new Map<string, number>();
  for (const [key, bits] of Object.entries(table)) highest.set(nameOf(key), Math.max(highest.get(nameOf(key)) ?? 0, bits));
  return {
    of: (key, bits) => (bases[nameOf(key)] ?? 0) * shareOfBase(bits) + (table[key] ?? 0) + (slopes[nameOf(key)] ?? 0) * Math.max(0, bits),
    most: (name, bits) => Math.max(0, bases[name] ?? 0) * shareOfBase(bits) + bits + (slopes[name] ?? 0) * Math.max(0, bits) + (highest.get(name) ?? 0),
  };
}

/** Corrects nothing, and remembers what was asked: the pattern of a pair. */
export class PatternRecorder implements Corrections {
  readonly keys: string[] = [];
  readonly bits: number[] = [];
  of(key: string, bits: number): number { this.keys.push(key); this.bits.push(bits); return 0; }
  most(_name: string, bits: number): number { return bits; }
  clear(): void { this.keys.length = 0; this.bits.length = 0; }
}
