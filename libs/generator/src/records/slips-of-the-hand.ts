import type { Culture } from '../names/culture.js';
import { misspell } from '../spelling/misspell.js';
import type { Damage } from './draw.js';
import { isFamily, type SpelledName } from './spelled-name.js';

/** Slips of the hand: glued, split, misspelt. Names of one or two characters are left whole. */
export const slipped = (parts: readonly SpelledName[], culture: Culture, damage: Damage): readonly SpelledName[] => {
  const syllabic = culture.group === 'Hani' || culture.group === 'Hang';
  return misspelt(syllabic ? parts : divided(glued(parts, damage), damage), damage);
};

const GAPS = /[ -]/g;
const hasGap = (text: string): boolean => /[ -]/.test(text);
/** A compound loses its gaps; two names of one kind become one word; the whole name only where nothing else can be glued. */
const glued = (parts: readonly SpelledName[], damage: Damage): readonly SpelledName[] => {
  const [first, second, ...rest] = parts;
  if (first === undefined || (second === undefined && !hasGap(first.text)) || !damage.strikes('name.glued')) return parts;
  const closed = parts.map((part) => ({ ...part, text: part.text.replace(GAPS, '') }));
  if (second === undefined) return closed;
  const [one, other] = [first.text.replace(GAPS, ''), second.text.replace(GAPS, '')];
  if (isFamily(first.role) === isFamily(second.role)) return [{ role: first.role, text: one + other.toLowerCase() }, ...closed.slice(2)];
  return rest.length === 0 && !hasGap(first.text) && !hasGap(second.text) ? [{ role: second.role, text: one + other }] : closed;
};

const LONG_WORD = 7;
const divided = (parts: readonly SpelledName[], damage: Damage): readonly SpelledName[] => {
  const long = parts.find(({ text }) => [...text].length >= LONG_WORD && !hasGap(text));
  if (long === undefined || !damage.strikes('name.split')) return parts;
  const letters = [...long.text];
  const at = damage.random.between(3, letters.length - 3);
  return parts.map((part) => (part === long ? { ...part, text: `${letters.slice(0, at).join('')} ${letters.slice(at).join('')}` } : part));
};

const misspelt = (parts: readonly SpelledName[], damage: Damage): readonly SpelledName[] => {
  const longEnough = parts.filter(({ text }) => [...text].length > 2);
  if (longEnough.length === 0 || !damage.strikes('name.misspelt')) return parts;
  const victim = damage.random.pick(longEnough);
  return parts.map((part) => (part === victim ? { ...part, text: misspell(part.text, damage.random) } : part));
};
