import { SOUNDS, VOWELS } from './alphabet.js';

/** Sounds that one name's spellings exchange, with the cost from 0 (same) to 1 (unrelated). Set by hand, from common spellings. */
const NEAR = `ae.15 ei.15 ou.12 ao.2 iy.1 uw.1 ow.15 eu.3 yj.25 yZ.5 hH.05 hx.25 Hx.15 HC.45 xk.25 xC.4 xg.5 xG.4 bp.3 bv.35 pf.35 fv.25 vw.15 fw.4
  tT.15 td.35 tD.45 Td.5 TD.4 Ts.3 TS.6 dD.15 Dz.2 Ds.4 dz.5 sS.25 sz.25 zZ.3 sZ.5 zS.5 SC.35 SZ.3 Sj.5 Cj.35 Cc.35 Cs.4 Ck.45 cs.2 cz.3 ct.4 cT.5
  Zj.25 jg.35 jG.5 jS.5 jz.45 js.6 kq.08 kg.4 qg.35 qG.35 gG.12 ck.5 Gk.6 Gr.6 mn.5 Gh.3 gh.5 jx.45 jh.5`;

const UNLIKE_VOWELS = 0.4;
const size = SOUNDS.length;
const isVowel = (sound: string): boolean => VOWELS.includes(sound);

const substitutions = new Map(NEAR.trim().split(/\s+/).flatMap((entry) => {
  const cost = Number(entry.slice(2));
  return [[entry.slice(0, 2), cost], [`${entry[1]}${entry[0]}`, cost]] as const;
}));

/** Between two scripts of which one leaves vowels out, a letter of length stands for vowels that it may carry. */
const LENGTH_LETTERS = `wu.03 wo.03 we.4 wa.3 yi.03 ye.05 ya.3 yu.4 aa.0 ae.06 ai.1 ao.1 au.1`;
const lengths = new Map(LENGTH_LETTERS.split(' ').flatMap((entry) => {
  const cost = Number(entry.slice(2));
  return [[entry.slice(0, 2), cost], [`${entry[1]}${entry[0]}`, cost]] as const;
}));

const substitution = (one: string, other: string, vowelsWritten: boolean): number => {
  if (one === other) return 0;
  const carried = vowelsWritten ? undefined : lengths.get(one + other);
  if (carried !== undefined) return carried;
  return substitutions.get(one + other) ?? (isVowel(one) && isVowel(other) ? UNLIKE_VOWELS : 1);
};

/** Where one script leaves vowels out: i and u are the likelier to have been written as letters of length. */
const UNWRITTEN: Readonly<Record<string, number>> = { a: 0.06, e: 0.06, o: 0.08, u: 0.12, i: 0.14 };

const gap = (sound: string, vowelsWritten: boolean): number => {
  if (isVowel(sound)) return vowelsWritten ? 0.3 : UNWRITTEN[sound] ?? 0;
  if (sound === 'h' || sound === 'H') return 0.35;
  if (sound === 'y' || sound === 'w') return vowelsWritten ? 0.6 : 0.3;
  return 1;
};

/** Costs between sound numbers: `substitution[i * size + j]` and `gap[i]`. */
export interface SoundCosts {
  readonly size: number;
  readonly substitution: Float64Array;
  readonly gap: Float64Array;
}

const costs = (vowelsWritten: boolean): SoundCosts => ({
  size,
  substitution: Float64Array.from({ length: size * size }, (_, at) => substitution(SOUNDS[Math.floor(at / size)] ?? '', SOUNDS[at % size] ?? '', vowelsWritten)),
  gap: Float64Array.from(SOUNDS, (sound) => gap(sound, vowelsWritten)),
});

export const VOWELS_WRITTEN = costs(true);
export const VOWELS_LEFT_OUT = costs(false);
