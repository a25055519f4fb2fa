import type { NameToken } from './name-token.js';
import { withoutArticle } from './particles.js';
import { encodeSounds } from './scripts/alphabet.js';
import { VOWELS_LEFT_OUT, VOWELS_WRITTEN, type SoundCosts } from './scripts/sound-costs.js';
import { readerOf } from './scripts/sounds.js';
import { soundDistance } from './sound-distance.js';

/** Letters of one word beside the letters of the other that stand for the same sounds; either side may be empty. */
export interface AlignedLetters { readonly own: string; readonly other: string; readonly agrees: boolean }

/** Letters that together may stand for one of the other script: kh, tsch; a syllable sign stands for more. */
const MOST_LETTERS = 4;
const MOST_FOR_A_SYLLABLE = 7;
const SYLLABLES = new Set(['Hang', 'Hani', 'Kana', 'Ethi']);
/** Sounds that cost no more are the same in two spellings. */
const STILL_AGREES = 0.36;
/** The more and shorter chunks, the plainer; a letter that stands for nothing is dearer than one that sounds otherwise. */
const PER_CHUNK = 0.05;
const NOTHING = 0.3;
/** Vowels that the other script leaves out stand for nothing, and that is as it should be. */
const LEFT_OUT = 0.2;
const PER_LETTER_MORE = 0.06;

type Read = (letters: string) => Uint8Array;
const readAs = (token: Word): Read => {
  const known = new Map<string, Uint8Array>();
  const reader = readerOf(token.text);
  return (letters) => {
    let sounds = known.get(letters);
    if (sounds === undefined) known.set(letters, sounds = encodeSounds(reader === undefined ? '' : reader.read(letters).replace(/(.)\1+/g, '$1')));
    return sounds;
  };
};

interface Step { readonly cost: number; readonly own: number; readonly other: number; readonly agrees: boolean }

const stepCost = (own: string, other: string, sounds: readonly [Read, Read], costs: SoundCosts): number => {
  if (own === other) return 0;
  const distance = soundDistance(sounds[0](own), sounds[1](other), costs);
  return (own === '' || other === '') && distance > LEFT_OUT ? NOTHING + distance : distance;
};

/**
 * The letters of two words side by side, as cheaply as their sounds allow, for a sentence such as "خ = kh". Holds names: only
 * for those who may read both. The work is the product of the two lengths, some thousand comparisons of sounds at most.
 */
export const explainTokens = (own: NameToken, other: NameToken): readonly AlignedLetters[] => {
  const [mine, theirs] = [withoutArticle(own.text), withoutArticle(other.text)];
  if (mine !== undefined && theirs === undefined) return [{ own: own.text.slice(0, own.text.length - mine.length), other: '', agrees: true }, ...explainLetters({ ...own, text: mine }, other)];
  if (theirs !== undefined && mine === undefined) return [{ own: '', other: other.text.slice(0, other.text.length - theirs.length), agrees: true }, ...explainLetters(own, { ...other, text: theirs })];
  return explainLetters(own, other);
};

type Word = Pick<NameToken, 'text' | 'script' | 'writesVowels'>;

const explainLetters = (own: Word, other: Word): readonly AlignedLetters[] => {
  const [a, b] = [[...own.text], [...other.text]];
  const sounds = [readAs(own), readAs(other)] as const;
  const costs = own.writesVowels === other.writesVowels ? VOWELS_WRITTEN : VOWELS_LEFT_OUT;
  const [mostOwn, mostOther] = own.script === other.script ? [1, 1] : [SYLLABLES.has(other.script) ? MOST_FOR_A_SYLLABLE : MOST_LETTERS, SYLLABLES.has(own.script) ? MOST_FOR_A_SYLLABLE : MOST_LETTERS];
  const best: (Step | undefined)[][] = Array.from({ length: a.length + 1 }, () => new Array<Step | undefined>(b.length + 1).fill(undefined));
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i + j === 0) continue;
      for (let di = 0; di <= Math.min(mostOwn, i); di++) {
        for (let dj = di === 0 ? 1 : 0; dj <= Math.min(mostOther, j); dj++) {
          // Several letters stand for one, or none for one; never several for several.
          if (di > 1 && dj !== 1 || dj > 1 && di !== 1 || di + dj === 0) continue;
          const before = i === di && j === dj ? 0 : best[i - di]?.[j - dj]?.cost;
          if (before === undefined) continue;
          const cost = stepCost(a.slice(i - di, i).join(''), b.slice(j - dj, j).join(''), sounds, costs);
          const total = before + cost + PER_CHUNK + PER_LETTER_MORE * Math.max(0, di + dj - 2);
          if (total < (best[i]?.[j]?.cost ?? Infinity)) best[i]?.splice(j, 1, { cost: total, own: di, other: dj, agrees: cost <= (di === 0 || dj === 0 ? LEFT_OUT : STILL_AGREES) });
        }
      }
    }
  }
  return trace(a, b, best);
};

const trace = (a: readonly string[], b: readonly string[], best: readonly (readonly (Step | undefined)[])[]): readonly AlignedLetters[] => {
  const path: AlignedLetters[] = [];
  for (let i = a.length, j = b.length; i + j > 0;) {
    const step = best[i]?.[j];
    if (step === undefined) break;
    path.unshift({ own: a.slice(i - step.own, i).join(''), other: b.slice(j - step.other, j).join(''), agrees: step.agrees });
    i -= step.own;
    j -= step.other;
  }
  return path;
};
