import { createRandom, type Example, shuffled } from '@homeward/bench/translit';
import { layoutOf, readLatin, readNative, scoreLetters, traceLetters, type LetterModel, type LetterReading } from '@homeward/matching/letters';
import { hardNegatives, type Rivals } from './rivals.js';

export interface ContrastOptions { readonly epochs: number; readonly rate: number; readonly random: number; readonly near: number; readonly leastContext: number; readonly leastBitsPerSymbol: number }
export const CONTRAST: ContrastOptions = { epochs: 2, rate: 0.2, random: 20, near: 20, leastContext: 3, leastBitsPerSymbol: -2.3 };

const BITS = Math.LN2;
const LEAST_SHARE = 0.003;
const CERTAIN = 0.998;

/** Numbers of the weights that a best alignment uses: pairs first, then their contexts. */
const usedBy = (model: LetterModel, native: LetterReading, latin: LetterReading, visit: (weight: number) => void): void => {
  const { stride, latinAfter, nativeBefore, nativeAfter } = layoutOf(model);
  for (const step of traceLetters(model, native, latin)) {
    if (step.pair < 0) continue;
    const base = model.pairCount + step.pair * stride;
    visit(step.pair);
    visit(base + (step.latin > 0 ? latin.codes[step.latin - 1]! : 0));
    visit(base + latinAfter + (step.latin + step.latinLength < latin.length ? latin.codes[step.latin + step.latinLength]! : 0));
    visit(base + nativeBefore + (step.native > 0 ? native.codes[step.native - 1]! : 0));
    visit(base + nativeAfter + (step.native + step.nativeLength < native.length ? native.codes[step.native + step.nativeLength]! : 0));
  }
};

interface Ready { readonly native: LetterReading; readonly latin: LetterReading; readonly example: Example }

/** Contexts seen too rarely stay 0. */
const frequentWeights = (model: LetterModel, rows: readonly Ready[], least: number): Uint8Array => {
  const counts = new Uint32Array(model.pairCount + model.context.length);
  for (const { native, latin } of rows) usedBy(model, native, latin, (weight) => { counts[weight]! += 1; });
  return Uint8Array.from(counts, (count, at) => (at < model.pairCount || count >= least ? 1 : 0));
};

const learnRow = (model: LetterModel, row: Ready, rivals: readonly LetterReading[], mayChange: Uint8Array, squares: Float64Array, rate: number): void => {
  const candidates = [row.latin, ...rivals];
  const scores = candidates.map((latin) => scoreLetters(model, row.native, latin) * BITS);
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const sum = parts.reduce((total, part) => total + part, 0);
  if (parts[0]! / sum > CERTAIN) return;
  const change = new Map<number, number>();
  candidates.forEach((latin, at) => {
    const gradient = (at === 0 ? 1 : 0) - parts[at]! / sum;
    if (Math.abs(gradient) < LEAST_SHARE) return;
    usedBy(model, row.native, latin, (weight) => { if (mayChange[weight] === 1) change.set(weight, (change.get(weight) ?? 0) + gradient); });
  });
  for (const [weight, gradient] of change) {
    if (gradient === 0) continue;
    squares[weight]! += gradient * gradient;
    const step = rate * gradient / Math.sqrt(squares[weight]!) / BITS;
    if (weight < model.pairCount) model.weight[weight]! += step;
    else model.context[weight - model.pairCount]! += step;
  }
};

/**
 * Sharpens a model so that the true Latin form scores above others: softmax over the form, near and random rivals, by
 * AdaGrad (Duchi et al. 2011) on the best alignments. Rows that the start model cannot explain are noise and left out.
 */
export const sharpen = (model: LetterModel, examples: readonly Example[], seed: number, options: ContrastOptions, progress: (epoch: number) => void): void => {
  const random = createRandom(seed);
  const readings = new Map<string, LetterReading>();
  const latinOf = (word: string): LetterReading => {
    const known = readings.get(word) ?? readLatin([...word], model);
    readings.set(word, known);
    return known;
  };
  const ready = examples.map((example) => ({ example, native: readNative(example.native, model), latin: latinOf(example.latin) }));
  const rows = ready.filter(({ native, latin }) => scoreLetters(model, native, latin) > options.leastBitsPerSymbol * (native.length + latin.length));
  const mayChange = frequentWeights(model, rows, options.leastContext);
  const squares = new Float64Array(mayChange.length).fill(0.01);
  const rivals: Rivals = hardNegatives(examples);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - epoch / (options.epochs + 1));
    for (const row of shuffled(rows, random)) {
      learnRow(model, row, rivals.of(row.example, options.near, options.random, random).map(latinOf), mayChange, squares, rate);
    }
    progress(epoch);
  }
};
