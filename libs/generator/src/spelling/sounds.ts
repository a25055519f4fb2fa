/**
 * Sounds are written one character each, in a notation of this generator alone:
 * b p t d k g q f v s z m n l r y w h as in English; S sh, Z zh, C ch, J j, x kh, G gh, c ts, N ng, T th (thin), D th (this);
 * H 9 0 6 8 the Arabic h s d t z of the throat, 3 ayn, ' hamza; a e i o u short, A E I O U long, Y the Russian/Turkish back i, @ schwa.
 */
export const VOWELS = 'aeiouAEIOUY@';
export const isVowel = (sound: string | undefined): boolean => sound !== undefined && sound !== '' && VOWELS.includes(sound);
const SHORT: Readonly<Record<string, string>> = { A: 'a', E: 'e', I: 'i', O: 'o', U: 'u' };
export const shortened = (sound: string): string => SHORT[sound] ?? sound;

/** A table of replacements: `^x` holds at the start, `x$` at the end, the longest first. */
export interface Rules { readonly anywhere: ReadonlyMap<string, string>; readonly first: ReadonlyMap<string, string>; readonly last: ReadonlyMap<string, string>; readonly longest: number }
export const rulesOf = (text: string): Rules => {
  const pairs = text.trim().split(/\s+/).map((rule) => rule.split('>') as [string, string]);
  const where = (holds: (from: string) => boolean): ReadonlyMap<string, string> => new Map(pairs.filter(([from]) => holds(from)).map(([from, to]) => [from.replace(/[\^$]/g, ''), to]));
  const [first, last] = [where((from) => from.startsWith('^')), where((from) => from.endsWith('$'))];
  const anywhere = where((from) => !from.startsWith('^') && !from.endsWith('$'));
  return { first, last, anywhere, longest: Math.max(...pairs.map(([from]) => from.length)) };
};

/** Replaces from left to right by the longest rule; what no rule names stays. */
export const applyRules = (text: string, rules: Rules): string => {
  let out = '';
  for (let at = 0; at < text.length;) {
    const [taken, to] = ruleAt(text, at, rules);
    out += to;
    at += taken;
  }
  return out;
};

const ruleAt = (text: string, at: number, { anywhere, first, last, longest }: Rules): readonly [number, string] => {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const from = text.slice(at, at + length);
    const to = (at === 0 ? first.get(from) : undefined) ?? (at + length === text.length ? last.get(from) : undefined) ?? anywhere.get(from);
    if (to !== undefined) return [length, to];
  }
  return [1, text[at] ?? ''];
};
