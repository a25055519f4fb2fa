import { readLatin, readNative, scoreLetters, type LetterModel, type LetterReading } from '@homeward/matching/letters';
import type { Example } from './examples.js';
import type { Part } from './rows.js';
import { createRandom, shuffled } from './random.js';
import { retrieve } from './retrieval.js';

const AMONG = 10_000;

/** Recall of a model on rows of one part: a line for a person who trains. */
export const measure = (model: LetterModel, examples: readonly Example[], part: Part, leastCount: number, queries: number): string => {
  const chosen = shuffled(examples.filter((example) => example.part === part && example.row.count >= leastCount), createRandom(5)).slice(0, queries);
  const readings = new Map<string, LetterReading>();
  const read = (form: string): LetterReading => {
    const reading = readings.get(form) ?? readLatin([...form], model);
    readings.set(form, reading);
    return reading;
  };
  const found = retrieve(chosen.map(({ native, latin }) => ({ query: native, truth: latin })), examples.map(({ latin }) => latin), AMONG, 3, (query) => {
    const native = readNative(query, model);
    return (form) => scoreLetters(model, native, read(form));
  });
  return `${part} count >= ${String(leastCount)}, n ${String(found.queries)}: R@10 ${found.ten.toFixed(4)} R@1 ${found.first.toFixed(4)}`;
};
