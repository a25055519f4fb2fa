import { applyRules, rulesOf } from './sounds.js';

/** Letter for letter into Latin, as passports and registers do. Sources: see docs/benchmark.md; written from the standards' own tables. */
const ICAO_RU = rulesOf('а>a б>b в>v г>g д>d е>e ё>e ж>zh з>z и>i й>i к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>kh ц>ts ч>ch ш>sh щ>shch ъ>ie ы>y ь> э>e ю>iu я>ia ғ>g қ>q ҳ>h ӣ>i ӯ>u ў>u ҷ>j');
const BGN_RU = rulesOf('а>a б>b в>v г>g д>d е>e ^е>ye ё>yo ж>zh з>z и>i й>y к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>kh ц>ts ч>ch ш>sh щ>shch ъ> ы>y ь> э>e ю>yu я>ya ий$>y ый$>y ье>ye');
const FRENCH_RU = rulesOf('а>a б>b в>v г>g д>d е>e ё>e ж>j з>z и>i й>i к>k л>l м>m н>n о>o п>p р>r с>s т>t у>ou ф>f х>kh ц>ts ч>tch ш>ch щ>chtch ъ> ы>y ь> э>e ю>iou я>ia ин$>ine ов$>ov ий$>y');
const GERMAN_RU = rulesOf('а>a б>b в>w г>g д>d е>e ^е>je ё>jo ж>sch з>s и>i й>j к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>ch ц>z ч>tsch ш>sch щ>schtsch ъ> ы>y ь> э>e ю>ju я>ja ий$>i');
const ISO_9 = rulesOf('а>a б>b в>v г>g д>d е>e ё>ë ж>ž з>z и>i й>j к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>h ц>c ч>č ш>š щ>ŝ ъ> ы>y ь> э>è ю>û я>â');
const KMU_UK = rulesOf("а>a б>b в>v г>h ґ>g д>d е>e є>ie ^є>ye ж>zh з>z и>y і>i ї>i ^ї>yi й>i ^й>y к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>kh ц>ts ч>ch ш>sh щ>shch ь> ю>iu ^ю>yu я>ia ^я>ya '> зг>zgh");
const OLD_UK = rulesOf("а>a б>b в>v г>g ґ>g д>d е>e є>ye ж>zh з>z и>i і>i ї>yi й>y к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>kh ц>ts ч>ch ш>sh щ>sch ь> ю>yu я>ya '>");
const ELOT = rulesOf('α>a β>v γ>g δ>d ε>e ζ>z η>i θ>th ι>i κ>k λ>l μ>m ν>n ξ>x ο>o π>p ρ>r σ>s ς>s τ>t υ>y φ>f χ>ch ψ>ps ω>o ου>ou ού>ou ευ>ev εύ>ev ευθ>efth ευσ>efs ευφ>eff ευτ>eft αυ>av αύ>av μπ>mp ^μπ>b γγ>ng ά>a έ>e ή>i ί>i ό>o ύ>y ώ>o ϊ>i ϋ>y');
const GEORGIAN = rulesOf("ა>a ბ>b გ>g დ>d ე>e ვ>v ზ>z თ>t ი>i კ>k ლ>l მ>m ნ>n ო>o პ>p ჟ>zh რ>r ს>s ტ>t უ>u ფ>p ქ>k ღ>gh ყ>q შ>sh ჩ>ch ც>ts ძ>dz წ>ts ჭ>ch ხ>kh ჯ>j ჰ>h");
const ARMENIAN = rulesOf("ա>a բ>b գ>g դ>d ե>e ^ե>ye զ>z է>e ը>y թ>t ժ>zh ի>i լ>l խ>kh ծ>ts կ>k հ>h ձ>dz ղ>gh ճ>ch մ>m յ>y ն>n շ>sh ո>o ^ո>vo ու>u չ>ch պ>p ջ>j ռ>r ս>s վ>v տ>t ր>r ց>ts ւ>v փ>p ք>k օ>o ֆ>f և>ev ->-");
const by = (rules: ReturnType<typeof rulesOf>) => (letters: string): string => applyRules(letters.toLowerCase(), rules);

/** By language, the standard of today's passports first, then others met in older papers and other countries. */
export const LETTER_STANDARDS: Readonly<Record<string, readonly ((letters: string) => string)[]>> = {
  ru: [by(ICAO_RU), by(BGN_RU), by(FRENCH_RU), by(GERMAN_RU), by(ISO_9)], tg: [by(ICAO_RU), by(BGN_RU)], uk: [by(KMU_UK), by(OLD_UK), by(GERMAN_RU)],
  el: [by(ELOT)], ka: [by(GEORGIAN)], hy: [by(ARMENIAN)],
};
