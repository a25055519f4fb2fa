/** Decimal digits of all scripts that Unicode knows, as 0-9; Arabic-Indic and Persian ones look the same and are not. */
export const foldDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));

/** Every run of decimal digits in Unicode is a row of blocks of ten, zero first; the mathematical digits are five such blocks in a row. */
function digitValue(code: number): number {
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

/** Direction marks, joiners at the edges, byte order marks and control characters: invisible, and not part of a value. */
export const clean = (text: string): string => text
  .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
  .replace(/[\p{Cc}\s]+/gu, ' ')
  .trim();

/**
 * What people write where they know nothing. Compared without case, surrounding brackets and dots.
 * Each is a word for "missing" only when it is the whole cell.
 */
const MISSING_WORDS: ReadonlySet<string> = new Set([
  'unknown', 'unk', 'n/a', 'na', 'n.a', 'n/k', 'not known', 'not available', 'none', 'null', 'nil', 'no name', 'nn', 'n.n', 'xxx', 'tbd', 'not stated', 'n/s',
  'unbekannt', 'unbek', 'k.a', 'keine angabe', 'keine angaben', 'ohne namen', 'ohne', 'nicht bekannt',
  'inconnu', 'inconnue', 'non renseigné', 'non précisé', 'sans nom', 'nc', 'n.c', 'ns', 'n.s', 'sans objet', 'aucun',
  'desconocido', 'desconocida', 'sin nombre', 'sin datos', 'no consta', 's/d', 's/n', 'ninguno', 'se desconoce',
  'sconosciuto', 'sconosciuta', 'ignoto', 'ignota', 'non noto', 'senza nome', 'desconhecido', 'desconhecida', 'sem nome',
  'onbekend', 'okänd', 'ukjent', 'ukendt', 'nieznany', 'nieznana', 'nieznane', 'brak', 'neznámy', 'neznámý', 'ismeretlen', 'necunoscut', 'necunoscută', 'nepoznato', 'nepoznat', 'panjohur',
  'неизвестно', 'неизвестен', 'неизвестна', 'нет данных', 'нет', 'невідомо', 'невідомий', 'невідома', 'неизвестен/а', 'άγνωστο', 'άγνωστος', 'άγνωστη', 'bilinmiyor', 'bilinmeyen', 'nenaskan', 'nayê zanîn',
  'غير معروف', 'غير معروفة', 'مجهول', 'مجهولة', 'لا يوجد', 'لا يعرف', 'بدون', 'نامعلوم', 'ناشناس', 'نامشخص', 'معلوم نیست', 'نا معلوم', 'نه معلوم',
  'አይታወቅም', 'ያልታወቀ', 'የማይታወቅ', 'ዘይፍለጥ', 'ኣይፍለጥን', 'אינו ידוע', 'לא ידוע', 'lama yaqaan', 'aan la aqoon', 'haijulikani',
  '不明', '未知', '不詳', '미상', '불명', 'অজানা', 'अज्ञात', 'không rõ', 'ไม่ทราบ',
]);
/** Only signs, or only zeros of a date: nothing was written. */
const ONLY_SIGNS = /^[-–—.*?_/\\#\s]*$|^0+([-./ ]0+){0,2}$/;

export function isMissing(text: string, extraWords: readonly string[] = []): boolean {
  const plain = clean(foldDigits(text)).toLowerCase().replace(/^[([{<"'«]+|[)\]}>"'».]+$/g, '').trim();
  return ONLY_SIGNS.test(plain) || MISSING_WORDS.has(plain) || extraWords.some((word) => clean(word).toLowerCase() === plain);
}

/** Words above that are also family names: in a name they are one, unless the map lists them. */
const ALSO_NAMES: ReadonlySet<string> = new Set(['na', 'nil', 'none', 'null', 'nc', 'ns', 'ohne', 'brak', 'unk']);
export const isMissingName = (text: string, extraWords: readonly string[] = []): boolean =>
  isMissing(text, extraWords) && (!ALSO_NAMES.has(clean(text).toLowerCase()) || extraWords.some((word) => clean(word).toLowerCase() === clean(text).toLowerCase()));
