import { readLatin, readNative, scoreLetters, type LetterModel, type LetterReading } from '@homeward/matching/letters';
import type { Example } from './examples.js';
import type { Part } from './rows.js';
import { createRandom, shuffled } from './random.js';
import { retrieve, type Retrieval } from './retrieval.js';

const AMONG = 10_000;

/** Recall of a model on rows of one part that were seen at least so often; `queries` at most, drawn alike in every run. */
export const measure = (model: LetterModel, examples: readonly Example[], part: Part, leastCount: number, queries: number): Retrieval => {
  const chosen = shuffled(examples.filter((example) => example.part === part && example.row.count >= leastCount), createRandom(5)).slice(0, queries);
  const readings = new Map<string, LetterReading>();
  const read = (form: string): LetterReading => {
    const reading = readings.get(form) ?? readLatin([...form], model);
    readings.set(form, reading);
    return reading;
  };
  return retrieve(chosen.map(({ native, latin }) => ({ query: native, truth: latin })), examples.map(({ latin }) => latin), AMONG, 3, (query) => {
    const native = readNative(query, model);
    return (form) => scoreLetters(model, native, read(form));
  });
};
