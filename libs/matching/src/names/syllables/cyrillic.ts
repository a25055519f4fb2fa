/** Korean and Chinese names in Cyrillic (Palladius, Kholodovich, and by ear) with the Latin letters that the tables of syllables know. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/ь(?=[яеёюи])/gu, ''], [/(?<=н)ь/gu, ''], [/нг/gu, 'ng'], [/нъ/gu, 'n'], [/чж/gu, 'zh'], [/дж/gu, 'j'], [/цз/gu, 'z'], [/дз/gu, 'j'], [/(?<=[гкхс])в(?=[аеиоэ])/gu, 'w'], [/^у(?=[аеиоэ])/gu, 'w'],
];
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ы: 'eu', э: 'e', ю: 'yu', я: 'ya', ь: '', ъ: '', і: 'i', ї: 'yi', є: 'ye', ґ: 'g',
};

export const latinOfCyrillic = (word: string): string => [...GROUPS.reduce((text, [letters, by]) => text.replace(letters, by), word)].map((letter) => LETTERS[letter] ?? letter).join('');
