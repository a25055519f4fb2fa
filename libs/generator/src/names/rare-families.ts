import type { Random } from '../random/random.js';
import { zipf } from '../random/weighted.js';
import { entriesOf } from './lexicon.js';
import type { Tail } from './lists/tails.js';
import type { NameEntry } from './name-entry.js';

/** Draws a family name that few bear. The pieces fall off gently, so that some rare names are less rare than others. */
export const rareFamilies = ({ starts, middles, ends }: Tail, read: (letters: string) => string): ((random: Random) => NameEntry) => {
  const [first, middle, last] = [starts, middles, ends].map((text) => zipf(entriesOf(text, () => ''), 0.3)) as [ReturnType<typeof zipf<NameEntry>>, ReturnType<typeof zipf<NameEntry>>, ReturnType<typeof zipf<NameEntry>>];
  return (random) => {
    const pieces = [first.pick(random), ...(random.chance(0.6) ? [middle.pick(random)] : []), last.pick(random)];
    const letters = pieces.map((piece) => piece.letters).join('');
    const sound = pieces.map((piece) => piece.sound).join('');
    return { letters, sound: sound === '' ? read(letters) : sound };
  };
};
