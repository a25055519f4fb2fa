import { clean } from './text.js';

/** ISO/IEC 5218. */
export type Sex = 0 | 1 | 2 | 9;
const WORDS: readonly (readonly [1 | 2, readonly string[]])[] = [
  [1, ['m', 'male', 'man', 'boy', 'männlich', 'mann', 'junge', 'homme', 'garçon', 'masculin', 'h', 'hombre', 'varón', 'niño', 'masculino', 'maschio', 'uomo', 'ragazzo', 'menino', 'mężczyzna', 'чоловік', 'чоловіча', 'хлопчик', 'м', 'муж', 'мужской', 'мужчина', 'мальчик', 'ذكر', 'ولد', 'مرد', 'پسر', 'نر', 'نارینه', 'ወንድ', 'ወ', 'ተባዕታይ', 'erkek', 'nêr', 'זכר', 'ז', '男', '남', 'άνδρας', 'αγόρι', 'lab', 'wiil', '1']],
  [2, ['f', 'female', 'woman', 'girl', 'w', 'weiblich', 'frau', 'mädchen', 'femme', 'fille', 'féminin', 'féminine', 'mujer', 'niña', 'femenino', 'femmina', 'donna', 'ragazza', 'feminino', 'menina', 'k', 'kobieta', 'kadın', 'kız', 'жінка', 'жіноча', 'дівчинка', 'ж', 'жен', 'женский', 'женщина', 'девочка', 'أنثى', 'انثى', 'بنت', 'زن', 'دختر', 'ښځينه', 'ሴት', 'ሴ', 'ኣንስተይቲ', 'mê', 'נקבה', 'נ', '女', '여', 'γυναίκα', 'κορίτσι', 'dheddig', 'gabar', '2']],
];
const BY_WORD: ReadonlyMap<string, Sex> = new Map(WORDS.flatMap(([sex, words]) => words.map((word) => [word, sex] as const)));

/** undefined: a word that is in no list; the caller says so and keeps the raw text. */
export const sexOf = (text: string): Sex | undefined => BY_WORD.get(clean(text).toLowerCase().replace(/\.$/, ''));
