/** Small words that are written, left out or glued at will; they neither help nor harm. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const PARTICLES = words(`al el ul ad an ar as ash at az il bin ibn ben bint bnt van von der den de da do dos das di del della la le du des ter ten zu zur
  ال بن ابن بنت ولد آل בן בת оглы оглу кызы оглу угли uulu uly qizi ogly oglu kyzy`);

export const HONORIFICS = words('mr mrs ms miss dr prof haji hajji alhaji hajj haj sheikh sayyid');

/** Words that belong to the next: servant of, father of. */
export const JOINING = new Map([
  ['abd', 'abd'], ['abdel', 'abd'], ['abdul', 'abd'], ['abdal', 'abd'], ['abdoul', 'abd'], ['abdol', 'abd'], ['عبد', 'عبد'],
  ['abu', 'abu'], ['abou', 'abu'], ['abo', 'abu'], ['ابو', 'ابو'], ['أبو', 'ابو'],
]);

/** Only before three letters or more, so never in the name of God. */
const ARABIC_ARTICLE = /^ال(?=.{3})/u;
const LATIN_GLUED_ARTICLE = /^(?:al|el|ul)(?=[bcdfghjklmnpqrstvwxyz].{3})/u;
const LATIN_SERVANT = /^abd(?:u|e|a|o|ou)[lrsnzdt](?=[bcdfghjkmnpqrstvwxyz])/u;
const ARABIC_SERVANT = /^عبدال(?!له$)(?=.{2})/u;

/** The token without a glued article; undefined where it has none. */
export const withoutArticle = (token: string): string | undefined => {
  const bare = token.replace(ARABIC_ARTICLE, '').replace(LATIN_GLUED_ARTICLE, '');
  return bare === token ? undefined : bare;
};

/** Abdulrahman, Abdurrahman, عبدالرحمن: one name with or without its article. */
export const withoutInnerArticle = (token: string): string => token.replace(LATIN_SERVANT, 'abd').replace(ARABIC_SERVANT, 'عبد');
