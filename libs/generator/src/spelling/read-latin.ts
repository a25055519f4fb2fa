import { applyRules, rulesOf, type Rules } from './sounds.js';

/** How names written in Latin letters sound, by language; rough rules, enough for a clerk who hears the name. */
const PLAIN = 'à>a á>a â>a ã>a ä>e å>o ç>s è>e é>e ê>e ë>e ì>i í>i î>i ï>i ñ>ny ò>o ó>o ô>o õ>o ö>@ ø>@ ù>u ú>u û>u ü>yu ý>i ß>s x>ks -> \'> _> ’>';
const ENGLISH = rulesOf(`${PLAIN} sh>S ch>C th>t ph>f ck>k ee>I oo>U ce>se ci>si c>k j>J ge>Je gi>Ji qu>kw wh>w ea>I igh>ai ow>o y$>i e$> kn>n`);
const LANGUAGES: Readonly<Record<string, Rules>> = {
  es: rulesOf(`${PLAIN} ce>se ci>si cé>se cí>si c>k ch>C ge>xe gi>xi gé>xe gí>xi gue>ge gui>gi gué>ge guí>gi h> j>x ll>y que>ke qui>ki qué>ke quí>ki qu>k v>b z>s x>x ^x>S rr>r y$>i ü>w ^hu>w`),
  fr: rulesOf(`${PLAIN} ch>S ou>u où>u eau>o au>o ai>e ei>e oi>wa gn>ny ph>f qu>k ce>se ci>si cé>se c>k ge>Ze gi>Zi gé>Ze j>Z dj>J dia>Ja dio>Jo u>yu th>t h> x>ks ss>s é$>e es$> e$> tche>C sy$>si eï>ey aï>ai eu>@ thi>ti`),
  en: ENGLISH,
  ng: rulesOf(`${PLAIN} sh>S ch>C th>t ph>f ck>k ce>se ci>si c>k j>J ge>Je gi>Ji qu>kw kw>kw hn>n y$>i`),
  so: rulesOf('x>H c>3 dh>d kh>x sh>S j>J aa>A ii>I uu>U oo>O ee>E q>q \'>\''),
  vi: rulesOf('ph>f th>t tr>C ch>C nh>n ng>N ^ngh>N gi>z d>z đ>d x>s qu>kw c>k kh>x ư>Y ơ>@ ă>a â>@ ê>e ô>o y>i ươ>Y@ uy>wi'),
  tr: rulesOf('ş>S ç>C c>J j>Z ğ> ı>Y ö>o ü>u â>a ğa>a'),
  pl: rulesOf('sz>S cz>C rz>Z ż>Z ź>Z ś>S ć>C ń>n ł>w ą>on ę>en ó>u w>v j>y ch>x c>c ci>C si>S zi>Z ck>ck dz>dz dź>J y>Y krz>kS prz>pS h>x'),
  ro: rulesOf('ș>S ț>c ă>@ â>Y î>Y che>ke chi>ki ce>Ce ci>Ci c>k ge>Je gi>Ji ghe>ge ghi>gi j>Z x>ks y>i'),
  de: rulesOf(`${PLAIN} sch>S ch>x st>St ^sp>Sp ei>ai eu>oy ie>I ä>e ö>@ ü>u ß>s z>c w>v j>y ck>k ph>f th>t tz>c v>v ce>ce ci>ci c>k cc>k qu>kv s>s ss>s ee>E oh>o ah>a eh>e uh>u`),
};

export const readLatin = (letters: string, language: string): string =>
  applyRules(stripTones((language === 'tr' ? letters.replace(/İ/gu, 'i').replace(/I/gu, 'ı') : letters).toLowerCase().normalize('NFC'), language), LANGUAGES[language] ?? ENGLISH);

const stripTones = (text: string, language: string): string =>
  language === 'vi' ? text.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC') : text;
