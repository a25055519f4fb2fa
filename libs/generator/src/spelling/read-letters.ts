import { applyRules, rulesOf } from './sounds.js';

/** From letters to sounds for scripts that write their vowels. Rough phonology, own knowledge. */
const RUSSIAN_LETTERS = 'а>a б>b в>v г>g д>d е>e ^е>ye ё>yo ж>Z з>z и>i й>y к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>x ц>c ч>C ш>S щ>S ъ> ы>Y ь> э>e ю>yu я>ya ье>ye ьё>yo ья>ya ий$>iy ъе>ye';
const RUSSIAN = rulesOf(RUSSIAN_LETTERS);
const UKRAINIAN = rulesOf("а>a б>b в>v г>h ґ>g д>d е>e є>ye ж>Z з>z и>i і>i ї>yi й>y к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>x ц>c ч>C ш>S щ>SC ь> ю>yu я>ya '> ’>");
/** What differs from Russian stands last and so wins. */
const CENTRAL_ASIAN = rulesOf(`${RUSSIAN_LETTERS} ж>J ғ>G қ>q ҳ>h ӣ>I ӯ>U ў>o ҷ>J`);
const GREEK = rulesOf('α>a β>v γ>G γε>ye γι>yi γιώ>yo γιά>ya γιω>yo για>ya δ>D ε>e ζ>z η>i θ>T ι>i κ>k λ>l μ>m ν>n ξ>ks ο>o π>p ρ>r σ>s ς>s τ>t υ>i φ>f χ>x ψ>ps ω>o ου>u ού>u αι>e αί>e ει>i εί>i οι>i οί>i ευ>ev εύ>ev αυ>av αύ>av μπ>b ^μπ>b ντ>d γκ>g γγ>g τζ>J τσ>c ά>a έ>e ή>i ί>i ό>o ύ>i ώ>o ϊ>i ϋ>i σσ>s λλ>l ππ>p ευθ>eft');
const GEORGIAN = rulesOf('ა>a ბ>b გ>g დ>d ე>e ვ>v ზ>z თ>t ი>i კ>k ლ>l მ>m ნ>n ო>o პ>p ჟ>Z რ>r ს>s ტ>t უ>u ფ>p ქ>k ღ>G ყ>q შ>S ჩ>C ც>c ძ>dz წ>c ჭ>C ხ>x ჯ>J ჰ>h');
const ARMENIAN = rulesOf('ա>a բ>b գ>g դ>d ե>e ^ե>ye զ>z է>e ը>@ թ>t ժ>Z ի>i լ>l խ>x ծ>c կ>k հ>h ձ>dz ղ>G ճ>C մ>m յ>y ն>n շ>S ո>o ^ո>vo ու>u չ>C պ>p ջ>J ռ>r ս>s վ>v տ>t ր>r ց>c ւ>v փ>p ք>k օ>o ֆ>f և>ev մկ>mk ^մկ>m@k ^մհ>m@h ^հռ>h@r ^ռստ>r@st');
const DEVANAGARI_CONSONANTS = rulesOf('क>k ख>kh ग>g घ>gh ङ>N च>C छ>Ch ज>J झ>Jh ञ>n ट>t ठ>th ड>d ढ>dh ण>n त>t थ>th द>d ध>dh न>n प>p फ>ph ब>b भ>bh म>m य>y र>r ल>l व>v श>S ष>S स>s ह>h ड़>r ज़>z फ़>f');
const MATRAS: Readonly<Record<string, string>> = { 'ा': 'A', 'ि': 'i', 'ी': 'I', 'ु': 'u', 'ू': 'U', 'े': 'e', 'ै': 'ai', 'ो': 'o', 'ौ': 'au', 'ृ': 'ri', '्': '' };
const INDEPENDENT: Readonly<Record<string, string>> = { 'अ': 'a', 'आ': 'A', 'इ': 'i', 'ई': 'I', 'उ': 'u', 'ऊ': 'U', 'ए': 'e', 'ऐ': 'ai', 'ओ': 'o', 'औ': 'au' };

const readDevanagari = (letters: string): string => {
  let out = '';
  const units = [...letters.normalize('NFC')];
  units.forEach((unit, at) => {
    const next = units[at + 1] ?? '';
    const consonant = DEVANAGARI_CONSONANTS.anywhere.get(unit);
    if (consonant !== undefined) out += consonant + (next in MATRAS || next === '़' ? '' : 'a');
    else if (unit === 'ं' || unit === 'ँ') out += 'n';
    else out += MATRAS[unit] ?? INDEPENDENT[unit] ?? '';
  });
  return out.replace(/(?<=[^aeiouAIU]{1,2}|[AIUeo].)a$/u, '').replace(/([aAiIuUeo])([^aAiIuUeo]h?)a([^aAiIuUeo]h?[AIUeio])/gu, '$1$2$3');
};

/** Ethiopic letters lie in rows of eight; the column is the vowel. */
const ETHIOPIC_ROWS: Readonly<Record<number, string>> = {
  0x1200: 'h', 0x1208: 'l', 0x1210: 'h', 0x1218: 'm', 0x1220: 's', 0x1228: 'r', 0x1230: 's', 0x1238: 'S', 0x1240: 'q', 0x1260: 'b', 0x1268: 'v', 0x1270: 't', 0x1278: 'C',
  0x1280: 'h', 0x1290: 'n', 0x1298: 'ny', 0x12a0: '', 0x12a8: 'k', 0x12b8: 'h', 0x12c8: 'w', 0x12d0: '', 0x12d8: 'z', 0x12e0: 'Z', 0x12e8: 'y', 0x12f0: 'd', 0x1300: 'J', 0x1308: 'g',
  0x1320: 't', 0x1328: 'C', 0x1330: 'p', 0x1338: 'c', 0x1340: 'c', 0x1348: 'f', 0x1350: 'p',
};
const A_IN_FIRST_COLUMN = new Set([0x1200, 0x1210, 0x1280, 0x12a0, 0x12d0]);
/** Silent letters in a row before this one: every second of a cluster gets a vowel, the first of a word too. */
const silentBefore = (columns: readonly number[], at: number): number => { let count = 0; while (at - count > 0 && columns[at - count - 1] === 5) count++; return count === at ? count : count + 1; };
const readEthiopic = (letters: string): string => {
  const syllables = [...letters].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const row = code & ~7;
    return [ETHIOPIC_ROWS[row] ?? '', code & 7, A_IN_FIRST_COLUMN.has(row)] as const;
  });
  return syllables.map(([consonant, column, open], at) => {
    const vowel = column === 0 ? (open ? 'a' : 'e') : ['', 'u', 'i', 'a', 'E', '', 'o', 'wa'][column] ?? '';
    const cluster = column === 5 && silentBefore(syllables.map((one) => one[1]), at) % 2 === 0 && at < syllables.length - 1 && (at === 0 || syllables[at - 1]?.[1] === 5);
    return consonant + (vowel === '' && (cluster || (consonant === '' && column === 5)) ? 'i' : vowel);
  }).join('').replace(/iy/g, 'iy');
};

const INITIALS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'J', 'JJ', 'C', 'k', 't', 'p', 'h'];
const MEDIALS = ['a', 'e', 'ya', 'ye', '@', 'e', 'y@', 'ye', 'o', 'wa', 'we', 'we', 'yo', 'u', 'w@', 'we', 'wi', 'yu', 'Y', 'Yi', 'i'];
const FINALS = ['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'l', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't', 'N', 't', 't', 'k', 't', 'p', 't'];
const readHangul = (letters: string): string => [...letters].map((letter) => {
  const code = (letter.codePointAt(0) ?? 0) - 0xac00;
  const initial = Math.floor(code / 588);
  const medial = MEDIALS[Math.floor((code % 588) / 28)] ?? '';
  return `${initial === 9 && /^[iy]/.test(medial) ? 'S' : INITIALS[initial] ?? ''}${medial}${FINALS[code % 28] ?? ''}`;
}).join('');

const PINYIN = rulesOf('zh>J ch>C sh>S q>C x>S j>J ng>N ü>u lv>lu ui>wei iu>yu uo>o ian>yen ia>ya iao>yao ie>ye iang>yaN iong>yuN ua>wa uai>wai uan>wan uang>waN yi>i wu>u yu>yu ong>uN ei>ei ou>ou');
/** Pinyin without tones. */
export const readPinyin = (pinyin: string): string => applyRules(pinyin, PINYIN);

const byRules = (rules: ReturnType<typeof rulesOf>) => (letters: string): string => applyRules(letters.toLowerCase(), rules);
export const READERS = {
  ru: byRules(RUSSIAN), uk: byRules(UKRAINIAN), tg: byRules(CENTRAL_ASIAN), el: byRules(GREEK), ka: byRules(GEORGIAN), hy: byRules(ARMENIAN),
  hi: readDevanagari, am: readEthiopic, ko: readHangul,
} as const;
