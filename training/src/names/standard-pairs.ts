import type { StandardPair } from './start-model.js';

/** `native latin latin…`, the usual one first. */
const pairs = (text: string, usual: number, other: number): readonly StandardPair[] => text.trim().split(/\s*\n\s*/u).flatMap((line) => {
  const [native = '', ...latins] = line.split(' ');
  return latins.map((latin, at) => ({ native, latin, count: at === 0 ? usual : other }));
});

/** Letters of Persian, Urdu and Pashto that the Arabic set hardly has, and Persian readings of Arabic letters: BGN/PCGN romanisations. */
export const PERSIAN_URDU_PASHTO = pairs(`
  پ p
  چ ch tch c tsh
  ژ zh j z
  گ g gh
  ک k c q
  ی i y e a ee
  ہ h a e
  ھ h
  ە e a h
  ۀ e h
  ٹ t tt
  ڈ d
  ڑ r d
  ں n
  ے e i ai ay y
  ئ i e y
  ټ t
  ډ d
  ړ r
  ښ sh kh x
  ږ zh g
  ځ z dz j
  څ ts s c
  ڼ n
  ې e i
  ۍ i ai ay ei
  ۇ u
  ۆ o u
  ێ e
  ڵ l
  ڕ r
  ڤ v
  و v u o w oo ou
  ث s
  ذ z
  ض z
  ظ z
  ح h
  ق gh q g k
  غ gh q
  ه eh e a`, 40, 10);

/** Ukrainian (resolution 55 of 2010), Belarusian, Serbian, Macedonian, Bulgarian, Kazakh and Kyrgyz letters; Ukrainian readings of Russian ones. */
export const CYRILLIC_STANDARD = pairs(`
  і i y
  ї i yi ji
  є ie ye e je
  ґ g
  г h g
  и y i
  ў u w
  ј j y i
  љ lj l ly
  њ nj n ny
  ћ c ch tj
  ђ dj j d
  џ dz j dzh
  ѓ gj g
  ќ kj k
  ѕ dz z
  қ k q
  ғ g gh
  ҳ h kh
  ә a e
  ө o
  ү u
  ұ u
  ң n ng
  һ h
  щ shch sht st`, 40, 10).filter(({ latin }) => latin.length <= 3);
