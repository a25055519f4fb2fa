import { ARABIC } from '../names/lists/arabic.js';
import type { Culture } from '../names/culture.js';
import type { Random } from '../random/random.js';
import type { Spelling } from './spelling.js';

/**
 * Names that the writer's own people bear: an Arab or Persian clerk who hears Maxamed, Mehmet or Мухаммад writes محمد and
 * not its sounds. Found by consonants; where several have the same ones, the one nearest in vowels, then the more frequent.
 */
const MUSLIM = new Set(['somali', 'west-african', 'turkish', 'central-asian', 'nigerian', 'ethiopian']);
const RECOGNISED = 0.85;
const PLAIN: Readonly<Record<string, string>> = { H: 'h', 9: 's', 0: 'd', 6: 't', 8: 'z', 3: '', "'": '', q: 'k', T: 's', D: 'd', x: 'h', v: 'w', A: 'a', E: 'a', e: 'a', I: 'i', Y: 'i', O: 'u', o: 'u', U: 'u', '@': 'a' };
const plain = (sound: string): string => [...sound].map((one) => PLAIN[one] ?? one).join('').replace(/(.)\1+/g, '$1').replace(/[td]$/, 'd');
/** With a mark for a vowel at either end. */
const consonants = (sound: string): string => plain(sound).replace(/^[aiu]|[aiu]$/g, '.').replace(/[aiu]/g, '').replace(/([^.])\1+/g, '$1');
const vowels = (sound: string): string => plain(sound).replace(/[^aiu]/g, '');

const KNOWN = Map.groupBy(`${ARABIC.men} ${ARABIC.women}`.trim().split(/\s+/).map((word) => word.split('|') as [string, string]), ([, sound]) => consonants(sound));
const unlike = (a: string, b: string): number => Math.abs(a.length - b.length) + [...a].filter((vowel, at) => b[at] !== undefined && b[at] !== vowel).length;

/** Own letters of a name that both peoples share, or undefined. */
export const sharedName = (letters: string, sound: string, { writing }: Extract<Spelling, { how: 'LETTERS' }>, culture: Culture, random: Random): string | undefined => {
  if (writing !== 'ARABIC' && writing !== 'PERSIAN') return undefined;
  if (culture.script === 'Arab') return inHandOf(letters, writing);
  if (!MUSLIM.has(culture.id) || !random.chance(RECOGNISED)) return undefined;
  const best = KNOWN.get(consonants(sound))?.toSorted((a, b) => unlike(vowels(a[1]), vowels(sound)) - unlike(vowels(b[1]), vowels(sound)))[0];
  return best !== undefined && consonants(sound).length > 1 && unlike(vowels(best[1]), vowels(sound)) <= 1 ? inHandOf(best[0], writing) : undefined;
};

/** Persian and Arabic keyboards have their own kaf and yeh. */
const inHandOf = (letters: string, writing: 'ARABIC' | 'PERSIAN'): string =>
  writing === 'ARABIC' ? letters.replace(/ک/gu, 'ك').replace(/ی/gu, 'ي').replace(/\u200c/gu, ' ') : letters.replace(/ك/gu, 'ک').replace(/[يى]/gu, 'ی').replace(/ة/gu, 'ه');
