import type { LevelOf } from '../evidence/levels.js';
import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { share } from '../frequencies/share.js';
import { WEIGHTS } from '../model/weights.js';
import type { Corrections } from '../score/corrections.js';
import type { PreparedRecord } from '../score/prepared.js';
import type { SheetText, SheetTextName } from './sheet-texts.js';
import { compareTexts, type TextLevel } from './text-levels.js';

const { SHEET } = WEIGHTS;
interface Agreement { readonly name: SheetTextName; readonly level: TextLevel; readonly bits: number }

/** Bits of two texts: the rarer what they share, the more. */
const bitsOf = (name: SheetTextName, level: TextLevel, a: SheetText, b: SheetText, frequencies: Frequencies): number => {
  const weights = SHEET[name];
  if (level === 'DIFFERENT') return weights.DIFFERENT;
  const common = Math.max(share(frequencies, a.key, weights.BASE_SHARE), share(frequencies, b.key, weights.BASE_SHARE));
  return Math.max(SHEET.LEAST_IF_AGREEING, Math.min(weights.MOST, -Math.log2(common)) + weights[level]);
};

const compare = (name: SheetTextName, a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections): readonly Agreement[] => {
  const [one, other] = [a.sheet?.[name], b.sheet?.[name]];
  if (one === undefined || other === undefined) return [];
  const level = compareTexts(name, one, other);
  const bits = bitsOf(name, level, one, other, frequencies);
  return [{ name, level, bits: bits + corrections.of(`${name}:${level}`, bits) }];
};

const single = (field: 'BIRTH_PLACE' | 'OCCUPATION') => (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections): EvidenceLine => {
  const [found] = compare(field, a, b, frequencies, corrections);
  if (found === undefined) return evidenceLine(field, 'MISSING', 0);
  return evidenceLine(field, found.level === 'DIFFERENT' ? 'CONTRADICTED' : found.level, found.bits);
};
export const compareBirthPlace = single('BIRTH_PLACE');
export const compareOccupation = single('OCCUPATION');

/** Postcode, place and region imply each other: what speaks for the pair counts in full once, the rest in part. */
const localityBits = (agreements: readonly Agreement[]): number => {
  const [forIt, against] = [agreements.filter(({ bits }) => bits > 0).map(({ bits }) => bits).sort((a, b) => b - a), agreements.filter(({ bits }) => bits <= 0)];
  return forIt.reduce((sum, bits, at) => sum + (at === 0 ? bits : bits * SHEET.PART_THAT_IS_NEW), 0) + against.reduce((sum, { bits }) => sum + bits, 0);
};

const levelOf = (all: readonly Agreement[]): LevelOf<'HOME'> => {
  const agreeing = all.filter(({ level }) => level !== 'DIFFERENT');
  if (agreeing.length === 0) return 'CONTRADICTED';
  if (agreeing.length < all.length) return 'PARTLY';
  return agreeing.every(({ level }) => level === 'EXACT') ? 'EXACT' : 'NEAR';
};

/** Street, postcode, place and region in one line, since they depend on each other. */
export const compareHome = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections): EvidenceLine => {
  const street = compare('ADDRESS', a, b, frequencies, corrections);
  const locality = (['POSTCODE', 'PLACE', 'REGION'] as const).flatMap((name) => compare(name, a, b, frequencies, corrections));
  const all = [...street, ...locality];
  if (all.length === 0) return evidenceLine('HOME', 'MISSING', 0);
  const bits = (street[0]?.bits ?? 0) + localityBits(locality);
  return evidenceLine('HOME', levelOf(all), bits, { agreeing: all.filter(({ level }) => level !== 'DIFFERENT').length, compared: all.length });
};
