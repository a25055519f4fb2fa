const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Small words that are written, left out or glued at will; they neither help nor harm. */
const PARTICLES = wordsOf(`al el ul ad an ar as ash at az il bin ibn ben bint bnt van von der den de da do dos das di del della la le du des ter ten zu zur
  ال بن ابن بنت ولد آل בן בת оглы оглу кызы оглу угли uulu uly qizi ogly oglu kyzy`);
/** The article melted into the next word, which begins with what it ends in. */
const MELTED = wordsOf('ad an ar as ash at az');
/** Also names: given names in English and Chinese, family names in Vietnamese. Where a name begins, nothing is there for them to belong to. */
const NAMES_AT_START = wordsOf('ben bin an le do du');
/** Also short for Albert; a family's name in Arabic begins so too. */
const NAME_OF_TWO = 'al';

/** Whether a word may be one, wherever it stands. */
export const isParticle = (word: string): boolean => PARTICLES.has(word);

const belongsTo = (word: string, next: string): boolean => PARTICLES.has(word) && (!MELTED.has(word) || next.startsWith(word.slice(1)) || next === '');

/** Whether the word at this place of a name is one. @param begins whether a given name may stand first, with a blank behind it */
export const isParticleAt = (words: readonly string[], at: number, begins: boolean): boolean => {
  const word = words[at] ?? '';
  if (at >= words.length - 1 || !belongsTo(word, words[at + 1] ?? '')) return false;
  return !(begins && at === 0 && (NAMES_AT_START.has(word) || (word === NAME_OF_TWO && words.length === 2)));
};

const [SERVANT, FATHER] = ['abd', 'abu'];
/** Words that belong to the next: servant of, father of; and how they are written then, without an article. */
const JOINED: Readonly<Record<string, string>> = {
  [SERVANT]: 'abd abdel abdul abdal abdoul abdol abdil abdur abdus abduş', [FATHER]: 'abu abou abo',
  عبد: 'عبد عبدال عبدول', ابو: 'ابو أبو ابي أبي',
  абд: 'абд абдул абдуль абдель абдаль абдэль', абу: 'абу', აბდ: 'აბდ აბდულ აბდელ', აბუ: 'აბუ', աբդ: 'աբդ աբդուլ', աբու: 'աբու', 'αμπντ': 'αμπντ αμπντουλ αμπντούλ αμπντελ αμπντέλ', 'αμπου': 'αμπου αμπού',
  'আব্দ': 'আবদ আব্দ আবদুল আব্দুল আবদুর আব্দুর আবদুস আব্দুস', আবু: 'আবু', 'अब्द': 'अब्द अब्दुल अब्दुर अबदुल', अबू: 'अबू अबु', 'ਅਬਦ': 'ਅਬਦੁਲ ਅਬਦ', 'અબ્દ': 'અબ્દુલ અબ્દ', 'அப்து': 'அப்துல் அப்து', அபு: 'அபு அபூ', 'అబ్ద': 'అబ్దుల్', 'ಅಬ್ದ': 'ಅಬ್ದುಲ್', 'അബ്ദ': 'അബ്ദുൽ അബ്ദുള്',
  อับด: 'อับดุล อับดุ', อาบู: 'อาบู', אבו: 'אבו', אבד: 'אבד אבדול', אבדאל: 'אבדאל', አብድ: 'አብዱል አብዱ አብደል አብድ', አቡ: 'አቡ', 압둘: '압둘 압둘라', アブドゥル: 'アブドゥル アブドル',
};
/** By how they are written apart. */
export const JOINING: ReadonlyMap<string, string> = new Map(Object.entries(JOINED).flatMap(([start, written]) => written.split(' ').map((word) => [word, start] as const)));

/** Only before three letters or more, so never in the name of God. */
const ARABIC_ARTICLE = /^ال(?=.{3})/u;
const LATIN_GLUED_ARTICLE = /^(?:al|el|ul)(?=[bcdfghjklmnpqrstvwxyz].{3})/u;
/** Glued together, with the article or what it melted into. Never in the name of God, whose l is double. */
const SERVANTS: readonly (readonly [RegExp, string])[] = [
  [/^abd(?:u|e|a|o|ou)(?:[lrsnzdt](?=[bcdfghjkmnpqrstvwxyz])|l(?=az[ie]|aha|alim|aleem|awal|aww))/u, 'abd'],
  [/^عبدال(?!له$)(?=.{2})/u, 'عبد'],
  [/^абд[уоеэа](?:ль?|(?:р(?=р)|с(?=с)|н(?=н)))(?=[бвгджзкмнпрстфхцчшщ]|аз[ие]|аха|алим)/u, 'абд'],
  [/^აბდ[უე](?:ლ|რ(?=რ))(?=[ბგდვზთკმნპჟრსტფქღყშჩცძწჭხჯჰ])/u, 'აბდ'],
  [/^আব্?দুল্?(?=[ক-হ])(?!ল)(?=.{2})/u, 'আব্দ'], [/^अब्?दुल्?(?=[क-ह])(?!ल)(?=.{2})/u, 'अब्द'], [/^ਅਬਦੁਲ(?=[ਕ-ਹ])(?!ਲ)(?=.{2})/u, 'ਅਬਦ'],
];

/** The token without a glued article; undefined where it has none. */
export const withoutArticle = (token: string): string | undefined => {
  const bare = token.replace(ARABIC_ARTICLE, '').replace(LATIN_GLUED_ARTICLE, '');
  return bare === token ? undefined : bare;
};

/** Abdulrahman, Abdurrahman, عبدالرحمن: one name with or without its article. */
export const withoutInnerArticle = (token: string): string => SERVANTS.reduce((word, [glued, apart]) => (word.startsWith(apart.slice(0, 2)) ? word.replace(glued, apart) : word), token);
