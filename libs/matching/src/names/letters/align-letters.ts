import { contextLayout, MOST_LATIN, MOST_NATIVE, type ContextLayout, type LetterModel } from './letter-model.js';
import { MOST_SYMBOLS, type LetterReading } from './letter-reading.js';

const NOWHERE = -1e9;
/** In the model's units per bit: a score that has fallen so far is never another spelling, and is not worked out further. */
export const FLOOR_BITS = -26;
/** An alignment strays so many symbols from the diagonal at most. */
const BAND = 3;
const WIDTH = MOST_SYMBOLS + 1;
/** One scratch table for all calls: nothing here is asynchronous. */
const cells = new Float64Array(WIDTH * WIDTH);
/** How each cell was reached: native length * 4 + latin length; 0 for a skip is told by SKIPPED. */
const steps = new Uint8Array(WIDTH * WIDTH);
const SKIPPED = 16;

const layouts = new WeakMap<LetterModel, ContextLayout>();
export const layoutOf = (model: LetterModel): ContextLayout => {
  const known = layouts.get(model);
  if (known !== undefined) return known;
  const layout = contextLayout(model.native, model.latin);
  layouts.set(model, layout);
  return layout;
};

/**
 * Best sum of weights over all alignments, in the model's units. The work is native length x latin length x chunks,
 * some hundred table look-ups for two usual words. Fills `steps` for `trace`.
 */
export const scoreLetters = (model: LetterModel, native: LetterReading, latin: LetterReading): number => {
  const { pairAt, columns, weight, context, skip } = model;
  const { stride, latinAfter, nativeBefore, nativeAfter } = layoutOf(model);
  const [n, m, width] = [native.length, latin.length, latin.length + 1];
  const [nativeCodes, latinCodes, nativeChunks, latinChunks] = [native.codes, latin.codes, native.chunks, latin.chunks];
  const end = (n + 1) * width - 1;
  const floor = FLOOR_BITS * model.unitsPerBit;
  const band = BAND * Math.max(n, m) + 1;
  let rowsUnderFloor = 0;
  cells.fill(NOWHERE, 0, end + 1);
  cells[0] = 0;
  for (let i = 0; i <= n; i++) {
    const before = nativeBefore + (i > 0 ? nativeCodes[i - 1]! : 0);
    const [first, last] = [Math.max(0, Math.ceil((i * m - band) / n)), Math.min(m, Math.floor((i * m + band) / n))];
    let best = NOWHERE;
    for (let j = first; j <= last; j++) {
      const from = i * width + j;
      const reached = cells[from]!;
      if (reached > best) best = reached;
      if (reached < floor) continue;
      const latinPrevious = j > 0 ? latinCodes[j - 1]! : 0;
      for (let di = 0; di <= MOST_NATIVE && i + di <= n; di++) {
        const chunk = di === 0 ? 0 : nativeChunks[(di - 1) * n + i]!;
        if (chunk < 0) continue;
        const row = chunk * columns;
        const after = nativeAfter + (i + di < n ? nativeCodes[i + di]! : 0);
        for (let dj = di === 0 ? 1 : 0; dj <= MOST_LATIN && j + dj <= m; dj++) {
          const other = dj === 0 ? 0 : latinChunks[(dj - 1) * m + j]!;
          if (other < 0) continue;
          const pair = pairAt[row + other]! - 1;
          if (pair < 0) continue;
          const base = pair * stride;
          const score = reached + weight[pair]! + context[base + latinPrevious]! + context[base + latinAfter + (j + dj < m ? latinCodes[j + dj]! : 0)]!
            + context[base + before]! + context[base + after]!;
          const to = from + di * width + dj;
          if (score > cells[to]!) { cells[to] = score; steps[to] = di * 4 + dj; }
        }
      }
      if (i < n && reached + skip > cells[from + width]!) { cells[from + width] = reached + skip; steps[from + width] = SKIPPED + 4; }
      if (j < m && reached + skip > cells[from + 1]!) { cells[from + 1] = reached + skip; steps[from + 1] = SKIPPED + 1; }
    }
    rowsUnderFloor = best < floor ? rowsUnderFloor + 1 : 0;
    if (rowsUnderFloor === MOST_NATIVE) return floor;
  }
  return Math.max(floor, cells[end]!);
};

/** A step of the best alignment: from where, how long, and the pair; -1 for a symbol that stands for nothing. */
export interface LetterStep { readonly native: number; readonly latin: number; readonly nativeLength: number; readonly latinLength: number; readonly pair: number }

const pairOf = (model: LetterModel, native: LetterReading, latin: LetterReading, step: Omit<LetterStep, 'pair'>): number => {
  const chunk = step.nativeLength === 0 ? 0 : native.chunks[(step.nativeLength - 1) * native.length + step.native] ?? -1;
  const other = step.latinLength === 0 ? 0 : latin.chunks[(step.latinLength - 1) * latin.length + step.latin] ?? -1;
  return (model.pairAt[chunk * model.columns + other] ?? 0) - 1;
};

/** The best alignment, from the end to the start of the words; empty for words that have nothing to do with each other. */
export const traceLetters = (model: LetterModel, native: LetterReading, latin: LetterReading): LetterStep[] => {
  if (scoreLetters(model, native, latin) <= FLOOR_BITS * model.unitsPerBit) return [];
  const path: LetterStep[] = [];
  for (let i = native.length, j = latin.length; i > 0 || j > 0;) {
    const step = steps[i * (latin.length + 1) + j] ?? 0;
    const [nativeLength, latinLength] = [(step & 15) >> 2, step & 3];
    i -= nativeLength;
    j -= latinLength;
    const place = { native: i, latin: j, nativeLength, latinLength };
    path.push({ ...place, pair: step >= SKIPPED ? -1 : pairOf(model, native, latin, place) });
  }
  return path;
};
