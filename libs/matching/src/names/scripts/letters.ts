/**
 * One sound or more for each letter of the alphabets and abjads. Sources: ICAO Doc 9303 part 3 section 6 for Cyrillic
 * and Arabic, ISO 843 for Greek, ISO 259 for Hebrew, ISO 9984 for Georgian, ISO 9985 for Armenian; reduced to the
 * sound alphabet by hand.
 */
const table = (text: string): ReadonlyMap<string, string> =>
  new Map(text.trim().split(/\s+/).map((entry) => [[...entry][0] ?? '', [...entry].slice(1).join('')]));

export const CYRILLIC = table(`аa бb вv гG дd еe ёo жZ зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx цc чC шS щS ъ ыi ь эe юyu яya
  іi їyi єye ґg ўw јy љly њny ћC ђj џj қq ғG ҳh әa өo үu ұu ңn һh ѓg ќk`);

export const GREEK = table('αa βv γg δd εe ζz ηi θT ιi κk λl μm νn ξks οo πp ρr σs ςs τt υi φf χx ψps ωo');

/** Groups that are one sound in Greek, replaced before the letters; at the start of a word, more of them are. */
export const GREEK_GROUPS: readonly (readonly [string, string])[] = [['ου', 'u'], ['γγ', 'ng'], ['τσ', 'c'], ['τζ', 'j'], ['ει', 'i'], ['οι', 'i'], ['αι', 'e'], ['αυ', 'af'], ['ευ', 'ef']];

/** Arabic with the letters of Persian, Urdu and Pashto; carriers of hamza fold to their carrier before. */
export const GREEK_STARTS: readonly (readonly [RegExp, string])[] = [[/^μπ/u, 'b'], [/^ντ/u, 'd'], [/^γκ/u, 'g']];

export const ARABIC = table(`اa بb تt ثT جj حH خx دd ذD رr زz سs شS صs ضD طt ظD ع غG فf قq كk کk لl مm نn هh ة وw يy یy ىa ء
  پp چC ژZ گg ڤv ںn ٹt ڈd ڑr ےy ہh ھh ەa ێe ۆo ڵl ڕr ټt ډd ړr ښS ږZ ڼn ٱa`);

export const HEBREW = table('א בb גg דd הh וw זz חH טt יy כk ךk לl מm םm נn ןn סs ע פp ףf צc ץc קk רr שS תt');

export const GEORGIAN = table('აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟZ რr სs ტt უu ფp ქk ღG ყq შS ჩC ცc ძdz წc ჭC ხx ჯj ჰh');

export const ARMENIAN = table('աa բb գg դd եe զz էe ըe թt ժZ իi լl խx ծc կk հh ձdz ղG ճC մm յy նn շS ոo չC պp ջj ռr սs վv տt րr ցc ւv փp քk օo ֆf');
