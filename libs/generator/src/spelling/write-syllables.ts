import { isVowel, shortened } from './sounds.js';

/** Sounds into scripts of syllables. Every consonant takes the vowel after it; one without gets the script's mark of silence. */
interface Syllable { readonly consonant: string; readonly vowel: string }
const syllables = (sound: string): readonly Syllable[] => {
  const out: Syllable[] = [];
  for (let at = 0; at < sound.length; at++) {
    const one = sound[at] ?? '';
    if (isVowel(one)) { out.push({ consonant: '', vowel: one }); continue; }
    const next = sound[at + 1];
    const vowel = next !== undefined && isVowel(next) ? next : '';
    out.push({ consonant: one, vowel });
    if (vowel !== '') at++;
  }
  return out;
};
const map = (text: string): Readonly<Record<string, string>> => Object.fromEntries(text.trim().split(/\s+/).map((entry) => [entry.slice(0, entry.indexOf('=', 1)), entry.slice(entry.indexOf('=', 1) + 1)]));

const DEVA = map('b=ब p=प t=त d=द k=क g=ग q=क f=फ v=व s=स z=ज़ S=श Z=झ C=च J=ज x=ख G=ग h=ह H=ह c=त्स T=थ D=द 9=स 0=द 6=त 8=ज़ m=म n=न N=ंग l=ल r=र y=य w=व');
const DEVA_MATRA = map('a= A=ा e=े E=े i=ि I=ी o=ो O=ो u=ु U=ू Y=ि @=ो');
const DEVA_VOWEL = map('a=अ A=आ e=ए E=ए i=इ I=ई o=ओ O=ओ u=उ U=ऊ Y=इ @=ओ');
export const writeDevanagari = (sound: string): string => {
  const units = syllables(sound.replace(/[3']/g, ''));
  return units.map(({ consonant, vowel }, at) => {
    const last = at === units.length - 1;
    if (consonant === '') return DEVA_VOWEL[vowel] ?? '';
    const written = vowel === 'a' && last ? 'ा' : DEVA_MATRA[vowel];
    return (DEVA[consonant] ?? '') + (vowel === '' ? (last ? '' : '्') : written ?? '');
  }).join('');
};

const ETHIOPIC_ROW = map('h=1200 l=1208 H=1210 m=1218 r=1228 s=1230 S=1238 q=1240 b=1260 v=1268 t=1270 C=1278 x=1280 n=1290 k=12a8 w=12c8 z=12d8 Z=12e0 y=12e8 d=12f0 J=1300 g=1308 6=1320 9=1338 c=1338 f=1348 p=1350 T=1270 D=12d8 8=12d8 0=12f0 G=1308 N=1290');
const ETHIOPIC_COLUMN = map('a=3 A=3 e=0 E=4 i=2 I=2 o=6 O=6 u=1 U=1 Y=5 @=0');
export const writeEthiopic = (sound: string): string => syllables(sound.replace(/[3']/g, '').replace(/(.)\1/g, '$1')).map(({ consonant, vowel }) => {
  if (consonant === '') return String.fromCodePoint(0x12a0 + (vowel === 'a' ? 0 : Number(ETHIOPIC_COLUMN[vowel] ?? 5)));
  return String.fromCodePoint(parseInt(ETHIOPIC_ROW[consonant] ?? '12a0', 16) + (vowel === '' ? 5 : Number(ETHIOPIC_COLUMN[vowel] ?? 5)));
}).join('');

const HANGUL_INITIAL = map('g=0 n=2 d=3 l=5 r=5 m=6 b=7 v=7 s=9 S=9 T=9 9=9 J=12 z=12 Z=12 8=12 D=3 0=3 C=14 c=14 k=15 q=15 t=16 6=16 p=17 f=17 h=18 H=18 x=18 G=0 N=11 y=11 w=11');
const HANGUL_MEDIAL = map('a=0 A=0 e=5 E=5 @=4 o=8 O=8 u=13 U=13 Y=18 i=20 I=20 ya=2 ye=7 y@=6 yo=12 yu=17 yi=20 wa=9 we=15 wi=16 wo=8 wu=13 Sa=2 Su=17 So=12 Se=7');
const HANGUL_FINAL = map('n=4 m=16 N=21 l=8 p=17 k=1 b=17');
const jamo = (initial: number, medial: number): number => 0xac00 + (initial * 21 + medial) * 28;
export const writeHangul = (sound: string): string => {
  const codes: number[] = [];
  for (const { consonant, vowel } of syllables(sound.replace(/[3']/g, '').replace(/(.)\1/g, '$1').replace(/y(?![aeiouAEIOU@Y])/g, 'i').replace(/w(?![aeiouAEIOU@Y])/g, 'u'))) {
    const short = shortened(vowel);
    const final = HANGUL_FINAL[consonant];
    const last = codes.at(-1);
    if (vowel === '' && final !== undefined && last !== undefined && (last - 0xac00) % 28 === 0) codes[codes.length - 1] = last + Number(final);
    else if (vowel === '') codes.push(jamo(Number(HANGUL_INITIAL[consonant] ?? 11), consonant === 'S' || consonant === 'C' || consonant === 'J' ? 20 : 18));
    else codes.push(jamo(consonant === '' ? 11 : Number(HANGUL_INITIAL[consonant] ?? 11), Number(HANGUL_MEDIAL[consonant + short] ?? HANGUL_MEDIAL[short] ?? 0)));
  }
  return String.fromCodePoint(...codes);
};

/** Characters used for foreign names, one a syllable: rows of consonant by a e i o u and silent. */
const HAN_ROWS: Readonly<Record<string, string>> = {
  '': '阿埃伊奥乌', b: '巴贝比博布布', p: '帕佩皮波普普', m: '马梅米莫穆姆', f: '法费菲福富夫', v: '瓦维维沃武夫', d: '达德迪多杜德', t: '塔特蒂托图特', n: '纳内尼诺努恩', l: '拉莱利洛卢尔', r: '拉雷里罗鲁尔',
  g: '加格吉戈古格', k: '卡克基科库克', h: '哈赫希霍胡赫', s: '萨塞西索苏斯', z: '扎泽齐佐祖兹', S: '沙谢希绍舒什', Z: '扎热日若茹日', C: '查切奇乔丘奇', J: '贾杰吉焦朱季', y: '亚耶伊约尤伊', w: '瓦韦维沃伍乌', c: '察采齐措楚茨',
};
const HAN_CONSONANT = map('q=k H=h x=h G=g T=t D=d 9=s 0=d 6=t 8=z N=n');
const HAN_VOWEL = map('a=0 e=1 i=2 o=3 u=4 Y=2 @=1');
export const writeHan = (sound: string): string => syllables(sound.replace(/[3']/g, '').replace(/(.)\1/g, '$1')).map(({ consonant, vowel }) => {
  const row = [...(HAN_ROWS[HAN_CONSONANT[consonant] ?? consonant] ?? '')];
  return row[vowel === '' ? 5 : Number(HAN_VOWEL[shortened(vowel)] ?? 0)] ?? '';
}).join('');
