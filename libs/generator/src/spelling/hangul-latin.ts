/** Hangul to Latin syllable by syllable: Revised Romanisation, McCune-Reischauer without its marks, and the free spelling of most passports. */
type System = 'REVISED' | 'MCCUNE' | 'FREE';
const split = (text: string): readonly string[] => text.split(' ').map((unit) => (unit === '-' ? '' : unit));
const INITIAL: Readonly<Record<System, readonly string[]>> = {
  REVISED: split('g kk n d tt r m b pp s ss - j jj ch k t p h'), MCCUNE: split('k kk n t tt r m p pp s ss - ch tch ch k t p h'), FREE: split('k kk n d tt r m b pp s ss - j jj ch k t p h'),
};
const MEDIAL: Readonly<Record<System, readonly string[]>> = {
  REVISED: split('a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'), MCCUNE: split('a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'), FREE: split('a ae ya yae u e you ye o wa wae oe yo oo wo we wi yu eu ui i'),
};
const FINAL = split('- k k k n n n t l k m l l l p l m p p t t ng t t k t p t');

export const hangulToLatin = (letters: string, system: System): readonly string[] => [...letters].map((letter) => {
  const code = (letter.codePointAt(0) ?? 0) - 0xac00;
  const initial = Math.floor(code / 588);
  const medial = Math.floor((code % 588) / 28);
  const soft = system !== 'REVISED' && initial === 9 && medial === 20 ? 'sh' : INITIAL[system][initial] ?? '';
  return soft + (MEDIAL[system][medial] ?? '') + (FINAL[code % 28] ?? '');
});
