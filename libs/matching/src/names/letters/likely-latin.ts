import { layoutOf } from './align-letters.js';
import { MOST_NATIVE, type LetterModel } from './letter-model.js';
import type { LetterReading } from './letter-reading.js';

/** What a native chunk may be written as. */
interface Choice { readonly pair: number; readonly letters: string; readonly first: number; readonly last: number }
/** A beginning of a romanisation: the likelier, the higher its score. */
interface Start { readonly letters: string; readonly last: number; readonly pair: number; readonly score: number }

const CHOICES = 8;
const BEAM = 12;
/** The contexts were learned to tell words apart, so to write one they count by half. */
const CONTEXT_PART = 0.5;

const unpackLetters = (packed: number, alphabet: string): string =>
  [(packed >> 16) & 255, (packed >> 8) & 255, packed & 255].filter((code) => code > 0).map((code) => alphabet[code - 1] ?? '').join('');

const makeChoices = (model: LetterModel): readonly (readonly Choice[])[] => {
  const texts = [...model.latinChunks].map(([packed, column]) => ({ column, letters: unpackLetters(packed, model.latin.symbols) }));
  return Array.from({ length: model.nativeChunks.size }, (_, row) => texts.flatMap(({ column, letters }): Choice[] => {
    const pair = (model.pairAt[row * model.columns + column] ?? 0) - 1;
    return pair < 0 ? [] : [{ pair, letters, first: model.latin.code(letters[0] ?? ''), last: model.latin.code(letters.at(-1) ?? '') }];
  }).sort((a, b) => (model.written[b.pair] ?? 0) - (model.written[a.pair] ?? 0)).slice(0, CHOICES));
};

const choices = new WeakMap<LetterModel, readonly (readonly Choice[])[]>();
const choicesOf = (model: LetterModel): readonly (readonly Choice[])[] => {
  const known = choices.get(model) ?? makeChoices(model);
  choices.set(model, known);
  return known;
};

const isBetter = (a: Start, b: Start): boolean => a.score > b.score || (a.score === b.score && a.letters < b.letters);

/** Puts a start in its place among the best so far, one of each spelling. */
const offer = (kept: Start[], start: Start): void => {
  const same = kept.findIndex(({ letters }) => letters === start.letters);
  if (same >= 0 && !isBetter(start, kept[same]!)) return;
  if (same >= 0) kept.splice(same, 1);
  let at = kept.length;
  while (at > 0 && isBetter(start, kept[at - 1]!)) at -= 1;
  if (at < BEAM) kept.splice(at, 0, start);
  if (kept.length > BEAM) kept.pop();
};

const extend = (model: LetterModel, native: LetterReading, at: number, length: number, start: Start, choice: Choice): number => {
  const { stride, latinAfter, nativeBefore, nativeAfter } = layoutOf(model);
  const base = choice.pair * stride;
  const writes = choice.letters !== '';
  const after = start.pair < 0 || !writes ? 0 : model.context[start.pair * stride + latinAfter + choice.first] ?? 0;
  const around = after + (model.context[base + start.last] ?? 0)
    + (model.context[base + nativeBefore + (native.codes[at - 1] ?? 0)] ?? 0) + (model.context[base + nativeAfter + (native.codes[at + length] ?? 0)] ?? 0);
  return start.score + (model.written[choice.pair] ?? 0) + CONTEXT_PART * around;
};
const withChoice = (start: Start, choice: Choice, score: number): Start =>
  choice.letters === '' ? { ...start, score } : { letters: start.letters + choice.letters, last: choice.last, pair: choice.pair, score };

/**
 * Likely ways to write a native word in Latin letters, the likeliest first, by a beam search. Vowels that the script
 * leaves out stay out where no chunk has them, so this is for finding and counting, not for showing.
 */
export const likelyLatin = (model: LetterModel, native: LetterReading, most: number): readonly string[] => {
  const options = choicesOf(model);
  const starts: (readonly Start[])[] = [[{ letters: '', last: 0, pair: -1, score: 0 }]];
  for (let end = 1; end <= native.length; end++) {
    const kept: Start[] = [];
    for (let length = 1; length <= Math.min(end, MOST_NATIVE); length++) {
      const at = end - length;
      const chunk = native.chunks[(length - 1) * native.length + at] ?? -1;
      const found = chunk < 0 ? [] : options[chunk] ?? [];
      for (const start of starts[at] ?? []) {
        for (const choice of found) {
          const score = extend(model, native, at, length, start, choice);
          if (kept.length < BEAM || score >= kept[BEAM - 1]!.score) offer(kept, withChoice(start, choice, score));
        }
        if (found.length === 0 && length === 1) offer(kept, { ...start, score: start.score + model.skip });
      }
    }
    starts.push(kept);
  }
  return (starts[native.length] ?? []).map(({ letters }) => letters).filter((letters) => letters !== '').slice(0, most);
};
