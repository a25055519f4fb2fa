/**
 * Burmese as it is written in Latin letters: the MLC Transcription System without its tones, and the usual spellings of names
 * where these differ (Kyaw, Thin, Htun). A syllable is a consonant, what is written under it, and a rhyme of vowel signs and of
 * a final consonant that bears an asat.
 */
const pairs = (text: string): ReadonlyMap<string, string> => new Map(text.trim().split(/\s+/u).map((entry) => { const [sign = '', sounds = ''] = entry.split('='); return [sign, sounds]; }));

const CONSONANTS = pairs(`က=k ခ=x ဂ=g ဃ=g င=ng စ=s ဆ=s ဇ=z ဈ=z ဉ=ny ည=ny ဋ=t ဌ=t ဍ=d ဎ=d ဏ=n တ=t ထ=t ဒ=d ဓ=d န=n ပ=p ဖ=p ဗ=b ဘ=b မ=m ယ=y ရ=y လ=l ဝ=w သ=T ဟ=h ဠ=l အ=
  ဿ=T ဣ=i ဤ=i ဥ=u ဦ=u ဧ=e ဩ=o ဪ=o ၎=l`);
/** Rhymes without tone marks; one that is not here is read sign by sign. */
const RHYMES = pairs(`ာ=a ါ=a ိ=i ီ=i ု=u ူ=u ေ=ei ဲ=e ို=o ော=aw ေါ=aw ော်=aw ေါ်=aw ံ=an ိံ=ein ုံ=on ယ်=e ည်=i ည=i ဉ်=in
  က်=et င်=in စ်=it တ်=at ပ်=at ဒ်=at န်=an မ်=an ဏ်=an ဘ်=at ရ်=a လ်=al
  ိတ်=eit ိပ်=eit ိန်=ein ိမ်=ein ိမ=eim ုတ်=ot ုပ်=ot ုန်=on ုမ်=on ုဏ်=on ိုက်=aik ိုင်=ain ောက်=auk ေါက်=auk ောင်=aung ေါင်=aung ိုယ်=o ာန်=an ာတ်=at ေတ်=it ာဏ်=an`);
/** Heard in no letter; but a short nasal is written with a t: မြင့် is Myint, ညွန့် Nyunt. */
const TONES = /\u1038|\u1037(?!\u103A)/gu;
const SHORT = '\u1037';
const SYLLABLE = /([က-အဿဣ-ဪ၎])\u103A?((?:\u1039[က-အ])?)([\u103B-\u103E]*)([\u102B-\u1035]*\u1036?\u103A?)((?:[က-အ]\u1037?\u103A)?)/gu;
const MEDIALS: Readonly<Record<string, string>> = { '\u103B': 'y', '\u103C': 'y', '\u103D': 'w', '\u103E': 'h' };

/** ချ, ခြ is ch, ဂျ, ဂြ a j and ရှ sh. */
const START = [[/^xy/u, 'C'], [/^gy/u, 'j'], [/^y(w?)h/u, 'S$1']] as const;
const medialsOf = (start: string, medials: string): string => START.reduce((text, [letters, sound]) => text.replace(letters, sound), start + [...medials].map((sign) => MEDIALS[sign] ?? '').join(''));

const rhymeOf = (vowels: string, final: string): string => {
  if (final.includes(SHORT)) return `${rhymeOf(vowels, final.replace(SHORT, ''))}t`;
  const whole = RHYMES.get(vowels + final);
  if (whole !== undefined) return whole;
  return (RHYMES.get(vowels) ?? '') + (final === '' ? '' : (RHYMES.get(final) ?? '').replace(/^[ae]/u, ''));
};

const readSyllable = (start: string, stacked: string, medials: string, vowels: string, final: string): string => {
  if (start === 'အ' && vowels === 'ေ' && final === '') return 'aye';
  const onset = medialsOf(CONSONANTS.get(start) ?? '', medials).replace(/(?<=.)h/u, '');
  const rhyme = rhymeOf(vowels, final);
  // Under a w, an a before n or t is heard as u: ထွန်း is Htun.
  const heard = onset.endsWith('w') && /^a[nt]/u.test(rhyme) ? onset.slice(0, -1) + rhyme.replace('a', 'u') : onset + rhyme;
  const inherent = rhyme === '' && !/^[ဣ-ဪ]/u.test(start) ? 'a' : '';
  return heard + inherent + (stacked === '' ? '' : CONSONANTS.get(stacked.slice(1)) ?? '');
};

export const soundsOfBurmese = (token: string): string => {
  const text = token.normalize('NFC').replace(TONES, '');
  return [...text.matchAll(SYLLABLE)].map(([, start = '', stacked = '', medials = '', vowels = '', final = '']) => readSyllable(start, stacked, medials, vowels, final)).join('');
};
