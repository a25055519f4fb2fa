import type { Random } from '../random/random.js';
import { isVowel, shortened } from './sounds.js';

/** How a clerk of a language writes sounds in Latin letters. Options are from usual to rare: each next one about a quarter as often. */
export type LatinStyle = 'ENGLISH' | 'FRENCH' | 'GERMAN' | 'SPANISH' | 'ITALIAN' | 'TURKISH' | 'SCHOLARLY';
const parse = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(text.trim().split(/\s+/).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1).split('/')] as const));

const COMMON = `b=b p=p t=t d=d k=k g=g q=q f=f v=v s=s z=z m=m n=n l=l r=r y=y w=w h=h H=h c=ts T=th D=dh 9=s 0=d 6=t 8=z 3= '= a=a e=e i=i o=o u=u A=a E=e I=i O=o U=u Y=y @=e N=ng S=sh Z=zh C=ch J=j x=kh G=gh ay=ay/ai/ei/ey aw=aw/au/ow ai=ai/ay au=au`;
const style = (own: string) => parse(`${COMMON} ${own}`);
const STYLES: Readonly<Record<LatinStyle, Readonly<Record<string, readonly string[]>>>> = {
  ENGLISH: style('q=q/k A=a/aa I=i/ee U=u/oo D=d/th/dh 8=z/d 3=/a/\' Y=y/i @=e/o/a c=ts/tz x=kh/h'),
  FRENCH: style('S=ch C=tch J=dj Z=j x=kh G=gh u=ou U=ou w=ou/w q=k/q k=k/c e=e/é E=é I=i y=y/i D=d T=t c=ts s=s/ss 3=/a ay=ai/ay/aye aw=aou @=eu/e Y=y/i'),
  GERMAN: style('S=sch/sh C=tsch J=dsch/j Z=sch x=ch/kh G=gh/g y=j/y v=w/v c=z/ts w=w/u q=k/q I=i/ie D=d T=t z=s/z ay=ai/ei/aj aw=au Y=y/i @=e/ö'),
  SPANISH: style('S=sh/ch C=ch J=y/j Z=y x=j/kh h=h/j H=h/j G=g/gh k=k/c q=q/k z=z/s v=v/b D=d T=t w=u/gu/w c=ts ay=ai/ay aw=au Y=i @=e'),
  ITALIAN: style('S=sc/sh C=c/ch J=g/gi Z=g x=kh/h H=h/ G=gh k=k/c q=q/k y=i/y w=u/w T=t D=d c=z/ts ay=ai aw=au Y=i @=e'),
  TURKISH: style('S=ş C=ç J=c Z=j x=h G=ğ/g q=k w=v T=s/t D=z/d c=ts Y=ı @=ö/e ay=ay/ey aw=av/ev 3= x=h/k'),
  SCHOLARLY: style('q=q H=h A=a I=i U=u G=gh x=kh T=th D=dh 8=z 3=\' ay=ay aw=aw c=ts'),
};

/** @param looseness share of second choices: a passport office is steady, a listener is not. */
export const writeLatin = (sound: string, name: LatinStyle, random: Random, looseness = 0.25): string => {
  const table = STYLES[name];
  let out = '';
  for (let at = 0; at < sound.length;) {
    const pair = shortened(sound[at] ?? '') + (sound[at + 1] ?? '');
    const two = (pair === 'ay' || pair === 'aw') && !isVowel(sound[at + 2]);
    const options = table[two ? pair : sound[at] ?? ''] ?? [sound[at] ?? ''];
    out += option(options, random, looseness);
    at += two ? 2 : 1;
  }
  return capital(out.replace(/(.)\1{2,}/gu, '$1$1'));
};

const option = (options: readonly string[], random: Random, looseness: number): string => {
  let at = 0;
  while (at < options.length - 1 && random.chance(looseness)) at++;
  return options[at] ?? '';
};

export const capital = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** What is misheard: vowels drift, doubled and throat sounds go, voiced and voiceless mix. Shares are assumed. */
const DRIFT: Readonly<Record<string, readonly [string, number]>> = {
  a: ['e', 0.06], e: ['i', 0.07], i: ['e', 0.1], o: ['u', 0.1], u: ['o', 0.18], A: ['a', 0.9], I: ['i', 0.9], U: ['u', 0.8], Y: ['i', 0.6], '@': ['e', 0.6],
  v: ['w', 0.06], b: ['p', 0.03], d: ['t', 0.05], g: ['k', 0.04], z: ['s', 0.06], H: ['h', 1], q: ['k', 0.5], G: ['g', 0.4], x: ['h', 0.25], h: ['', 0.06], T: ['t', 0.6], D: ['d', 0.6], '3': ['', 0.8], 8: ['z', 0.9],
};
export const misheard = (sound: string, random: Random): string => {
  let out = '';
  for (const one of sound) {
    const drift = DRIFT[one];
    const atStart = out === '' && isVowel(one);
    const heard = drift !== undefined && random.chance(atStart ? drift[1] / 4 : drift[1]) ? drift[0] : one;
    if (heard !== '' && heard === out.at(-1) && random.chance(0.4)) continue;
    out += heard;
  }
  return out;
};
