import { WEIGHTS } from '../model/weights.js';
import { evidenceAcross } from './compare-tokens.js';
import { letterDistance } from './letter-distance.js';
import type { NameToken } from './name-token.js';
import { VOWELS_LEFT_OUT, VOWELS_WRITTEN } from './scripts/sound-costs.js';
import { soundDistance } from './sound-distance.js';

const between = (value: number, none: number, all: number): number => Math.min(1, Math.max(0, (value - none) / (all - none)));

/** Sounds apart, by the sounds of the longer reading after its first: short names have little room. */
const soundsApart = (a: NameToken, b: NameToken): number => {
  const costs = a.writesVowels === b.writesVowels ? VOWELS_WRITTEN : VOWELS_LEFT_OUT;
  let least = 1;
  for (const one of a.sounds) for (const other of b.sounds) least = Math.min(least, soundDistance(one, other, costs) / Math.max(1, one.length - 1, other.length - 1));
  return least;
};

/**
 * How unlike two words are that are not one name by `compareTokens`: 0 for one that is nearly so, 1 for nothing alike.
 * Symmetric, and a function of the two words alone.
 */
export const unlikeness = (a: NameToken, b: NameToken): number => {
  const { UNLIKE } = WEIGHTS.NAME;
  const evidence = evidenceAcross(a, b);
  if (evidence !== undefined && evidence > -Infinity) return between(-evidence, UNLIKE.LEAST_EVIDENCE, UNLIKE.MOST_EVIDENCE);
  const sounds = between(soundsApart(a, b), UNLIKE.LEAST_SOUNDS, UNLIKE.MOST_SOUNDS);
  if (a.script !== b.script) return sounds;
  return Math.min(sounds, between(letterDistance(a.text, b.text) / Math.max(a.text.length, b.text.length), UNLIKE.LEAST_LETTERS, UNLIKE.MOST_LETTERS));
};
