/**
 * What is written where a name is not known. It says nothing: neither that two such people are one nor that they are
 * two. Whole phrases only, for `Baby` and `Nn` are also names. `@P.N.` and `@N.N.` are genealogists'.
 */
const PHRASES = [
  '@?[pn]\\.? ?n\\.?', 'nn', 'nomen nescio', 'fnu', 'lnu', 'unk', 'unknown', 'not known', 'name unknown', 'unknown (?:name|person|male|female|man|woman|boy|girl|child)', 'no name', 'none', 'n/a', 'not applicable', 'anonymous', 'unidentified',
  '(?:baby|infant|newborn)(?: (?:boy|girl|child))?', 'baby (?:of|to|von|de)(?= )', 'unbekannt', 'inconnue?', 'sans nom', 'desconocid[oa]', 'sin nombre', 'sconosciut[oa]', 'ignot[oa]', 'onbekend', 'nieznan[yae]', 'okänd', 'ismeretlen',
  'неизвестн\\p{L}*', 'невідом\\p{L}*', 'без имени', 'άγνωστ\\p{L}*', 'bilinmiyor', 'مجهول(?: الهوية)?', 'غير معروف', 'نامعلوم', 'ناشناس', 'לא ידוע', 'אלמוני', '不明', '未知', '無名氏', '无名氏', 'अज्ञात', 'xx+', '[-?._*]+',
];
/** Beside one person's name, a family that nobody counted. */
const AND_FAMILY = '(?:y|e|and|und|et|и|і) (?:(?:su|la|sua|a sua|his|her|their|the|seine|ihre|sa|leur|его|её|ее|їх) )?(?:familia|família|famiglia|family|familie|famille|семья|сім.я)|с семь[её]й|ve ailesi|و ?(?:عائلت|أسرت|اسرت)(?:ه|ها)?|و ?(?:عائلة|أسرة)';
const WORD_EDGES = ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'] as const;
const ALONE = new RegExp(`^\\s*(?:${PHRASES.join('|')})\\s*$`, 'u');
/** Inside a longer name only those that no name contains; the rest of the name still counts. */
const INSIDE = new RegExp(`${WORD_EDGES[0]}(?:@[pn]\\.? ?n\\.?|fnu|lnu|unknown|unbekannt|baby (?:boy|girl)|nomen nescio|неизвестн\\p{L}*|невідом\\p{L}*|غير معروف|${AND_FAMILY})${WORD_EDGES[1]}`, 'gu');

/** A folded name without what stands for an unknown one; empty when nothing else is in it. */
export const withoutPlaceholders = (folded: string): string => (ALONE.test(folded) ? '' : folded.replace(INSIDE, ' '));
