import type { Random } from '../random/random.js';
import { isVowel } from './sounds.js';

/** Sounds into the letters of a clerk's own alphabet. Options are parted by `/`, `-` is nothing; shares of options are assumed. */
const parse = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(text.trim().split(/\s+/).map((entry) => [entry.slice(0, entry.indexOf('=', 1)), entry.slice(entry.indexOf('=', 1) + 1).split('/').map((option) => (option === '-' ? '' : option))]));

const CYRILLIC = parse('b=б p=п t=т d=д k=к g=г q=к f=ф v=в s=с z=з S=ш Z=ж C=ч J=дж x=х G=г h=х H=х c=ц T=т D=д 9=с 0=д 6=т 8=з 3=- \'=- m=м n=н N=нг l=л r=р y=й w=в/у a=а e=е i=и o=о u=у A=а E=е I=и U=у O=о Y=ы @=о/э ya=я yu=ю yo=ё ye=е ^e=э iy=ий');
const UKRAINIAN = parse('b=б p=п t=т d=д k=к g=г/ґ q=к f=ф v=в s=с z=з S=ш Z=ж C=ч J=дж x=х G=г h=г/х H=х c=ц T=т D=д 9=с 0=д 6=т 8=з 3=- \'=- m=м n=н N=нг l=л r=р y=й w=в/у a=а e=е i=і/и o=о u=у A=а E=е I=і U=у O=о Y=и @=о/е ya=я yu=ю yo=йо ye=є ^e=е');
const GREEK = parse('b=μπ p=π t=τ d=ντ k=κ g=γκ q=κ f=φ v=β s=σ z=ζ S=σ Z=ζ C=τσ J=τζ x=χ G=γ h=χ/- H=χ c=τσ T=θ/τ D=δ 9=σ 0=ντ 6=τ 8=ζ 3=- \'=- m=μ n=ν N=νγκ l=λ r=ρ y=γι w=ου/γου a=α e=ε i=ι o=ο u=ου A=α E=ε I=ι U=ου O=ο Y=ι @=ο/ε ks=ξ ps=ψ mb=μπ nd=ντ Ng=γκ Nk=γκ ay=αϊ Ay=αϊ ey=εϊ oy=οϊ uy=ουι ya=για ye=γε yi=γι yo=γιο yu=γιου');
const ARABIC = parse('b=ب p=ب t=ت d=د k=ك g=غ/ج/ك q=ق f=ف v=ف/و s=س z=ز S=ش Z=ج C=تش J=ج x=خ G=غ h=ه H=ح c=تس T=ث/ت D=ذ/د 9=ص 0=ض 6=ط 8=ظ 3=ع \'=ء m=م n=ن N=نغ l=ل r=ر y=ي w=و a=-/ا e=-/ي i=ي/- o=و u=و/- A=ا E=ي I=ي U=و O=و Y=ي @=و/- ^a=أ/ا ^A=آ/ا ^e=إ/اي ^i=إي/ا ^o=أو/او ^u=أو/ا ^I=إي ^U=أو ^O=أو ^E=إي a$=ا/ة A$=ا e$=ي/ه i$=ي');
const PERSIAN = parse('b=ب p=پ t=ت d=د k=ک g=گ q=ق f=ف v=و s=س z=ز S=ش Z=ژ C=چ J=ج x=خ G=غ h=ه/ح H=ح c=تس T=ت/ث D=ذ/د 9=ص 0=ض 6=ط 8=ظ 3=ع \'=- m=م n=ن N=نگ l=ل r=ر y=ی w=و a=-/ا e=-/ی i=ی o=و u=و A=ا E=ی I=ی U=و O=و Y=ی @=و/- ^a=ا ^A=آ ^e=ا/ای ^i=ای ^o=او ^u=او ^I=ای ^U=او ^O=او ^E=ا a$=ا/ه e$=ه i$=ی');
const HEBREW = parse('b=ב p=פ t=ט/ת d=ד k=ק g=ג q=ק f=פ v=ו/ב s=ס z=ז S=ש Z=ז׳ C=צ׳ J=ג׳ x=ח/כ G=ע׳/ג h=ה H=ח c=צ T=ת D=ד 9=ס/צ 0=ד 6=ט 8=ז 3=ע \'=א m=מ n=נ N=נג l=ל r=ר y=י w=ו a=-/א e=-/א i=י o=ו u=ו A=א/- E=-/א I=י U=ו O=ו Y=י @=-/ו ^a=א ^A=א ^e=א ^E=א ^i=אי ^I=אי ^o=או ^u=או ^U=או ^O=או a$=ה/א A$=א/ה e$=ה k$=ק m$=ם n$=ן f$=ף c$=ץ p$=פ');
const GEORGIAN = parse('b=ბ p=პ/ფ t=ტ/თ d=დ k=კ/ქ g=გ q=ყ/ქ f=ფ v=ვ s=ს z=ზ S=შ Z=ჟ C=ჩ J=ჯ x=ხ G=ღ h=ჰ H=ჰ c=ც T=თ D=დ 9=ს 0=დ 6=ტ 8=ზ 3=- \'=- m=მ n=ნ N=ნგ l=ლ r=რ y=ი w=ვ/უ a=ა e=ე i=ი o=ო u=უ A=ა E=ე I=ი U=უ O=ო Y=ი @=ო/ე');
const ARMENIAN = parse('b=բ p=պ/փ t=տ/թ d=դ k=կ/ք g=գ q=ք f=ֆ v=վ s=ս z=զ S=շ Z=ժ C=չ J=ջ x=խ G=ղ h=հ H=հ c=ց T=թ D=դ 9=ս 0=դ 6=տ 8=զ 3=- \'=- m=մ n=ն N=նգ l=լ r=ր y=յ w=վ/ու a=ա e=ե i=ի o=ո u=ու A=ա E=ե I=ի U=ու O=ո Y=ը @=ը/ո ^o=օ ^e=է');

export const ALPHABETS = { CYRILLIC, UKRAINIAN, GREEK, ARABIC, PERSIAN, HEBREW, GEORGIAN, ARMENIAN } as const;
export type Alphabet = keyof typeof ALPHABETS;
const CASELESS: ReadonlySet<Alphabet> = new Set(['ARABIC', 'PERSIAN', 'HEBREW', 'GEORGIAN']);

export const writeAlphabet = (sound: string, alphabet: Alphabet, random: Random): string => {
  const table = ALPHABETS[alphabet];
  let out = '';
  for (let at = 0; at < sound.length;) {
    const pair = sound.slice(at, at + 2);
    const taken = table[pair] !== undefined && pair.length === 2 ? pair : sound[at] ?? '';
    // In scripts that leave vowels out a doubled consonant is written once.
    const doubled = CASELESS.has(alphabet) && alphabet !== 'GEORGIAN' && taken === sound[at - 1] && !isVowel(taken);
    if (!doubled) out += option(optionsAt(table, taken, at, sound.length), random);
    at += taken.length;
  }
  return CASELESS.has(alphabet) ? out : out.replace(/σ$/u, 'ς').replace(/^./u, (first) => first.toUpperCase());
};

const optionsAt = (table: Readonly<Record<string, readonly string[]>>, taken: string, at: number, length: number): readonly string[] =>
  (at === 0 ? table[`^${taken}`] : undefined) ?? (at + taken.length === length ? table[`${taken}$`] : undefined) ?? table[taken] ?? [''];

const option = (options: readonly string[], random: Random): string => options[Math.min(options.length - 1, random.chance(0.7) ? 0 : 1)] ?? '';
