import { describe, expect, it } from '@jest/globals';
import { compareTokens } from './compare-tokens.js';
import { readToken } from './name-token.js';
import { tokensOf } from './tokens.js';

const token = (text: string) => readToken(tokensOf(text)[0] ?? '');

/** Words of names that between them use the letters of each script. */
const SPELLINGS: Readonly<Record<string, string>> = {
  Arab: `Khaled:خالد Ghassan:غسان Tariq:طارق Ziad:زياد Hisham:هشام Jaber:جابر Dhafer:ظافر Radwan:رضوان Othman:عثمان Qasim:قاسم Fayad:فياض Shadi:شادي Sabah:صباح Layla:ليلى Nour:نور
    Parviz:پرویز Changiz:چنگیز Zhila:ژیلا Golnaz:گلناز Kaveh:کاوه Marzia:مرضیه Muhammad:محمد Mu'ad:مؤيد Raed:رائد Huda:هدى Bassam:بسّام`,
  Cyrl: `Aleksandr:Александр Volodymyr:Володимир Hryhoriy:Григорій Zhanna:Жанна Yevhen:Євген Kateryna:Катерина Tsvetan:Цветан Chernenko:Черненко Shcherbak:Щербак Shevchuk:Шевчук Faina:Фаина Khrystyna:Христина Yuliya:Юлия Yana:Яна Olha:Ольга Pavlo:Павло Ilyin:Ильин`,
  Grek: `Georgiou:Γεωργίου Dimitra:Δήμητρα Zoe:Ζωή Thanasis:Θανάσης Xenia:Ξένια Psaras:Ψαράς Charalampos:Χαράλαμπος Fotini:Φωτεινή Kostas:Κώστας Lambros:Λάμπρος Vasilis:Βασίλης Panagiotis:Παναγιώτης Nikos:Νίκος`,
  Hebr: `Moshe:משה Yitzhak:יצחק Rivka:רבקה Shlomo:שלמה Tzvi:צבי Golan:גולן Dalia:דליה Zahava:זהבה Katz:כץ Naftali:נפתלי Sarit:שרית Avraham:אברהם Tamar:טמר`,
  Deva: `Rajesh:राजेश Priya:प्रिया Krishna:कृष्ण Deepak:दीपक Ganesh:गणेश Bhavana:भावना Thakur:ठाकुर Zakir:ज़ाकिर Farhan:फ़रहान Gupta:गुप्ता Sharma:शर्मा Chandra:चंद्र Vijay:विजय Lakshmi:लक्ष्मी`,
  Ethi: `Dawit:ዳዊት Selam:ሰላም Mekonnen:መኮንን Girma:ግርማ Bekele:በቀለ Yohannes:ዮሐንስ Fikru:ፍቅሩ Zenebe:ዘነበ Kidane:ኪዳነ`,
  Geor: `Tamar:თამარ Nino:ნინო Davit:დავით Zurab:ზურაბ Shota:შოთა Ketevan:ქეთევან Vakhtang:ვახტანგ Levan:ლევან`,
  Armn: `Anahit:Անահիտ Davit:Դավիթ Hovhannes:Հովհաննես Sargis:Սարգիս Gevorg:Գևորգ Mariam:Մարիամ Tigran:Տիգրան`,
};
const PAIRS = Object.entries(SPELLINGS).flatMap(([script, text]) => text.trim().split(/\s+/).map((entry) => { const [latin = '', native = ''] = entry.split(':'); return { script, latin, native }; }));

describe('a name in Latin letters and in its own', () => {
  it.each(PAIRS)('$script: $latin is $native', ({ script, latin, native }) => {
    expect(token(native).script).toBe(script);
    expect(compareTokens(token(latin), token(native))?.level).toBe('SAME_TRANSLITERATION');
  });

  it('is told from nearly all other names in its script', () => {
    const wrong = PAIRS.flatMap((one) => PAIRS.filter((other) => other.latin !== one.latin && compareTokens(token(one.latin), token(other.native)) !== undefined));
    expect(wrong.length / PAIRS.length ** 2).toBeLessThan(0.004);
  });

  it('shares a skeleton with it, so that the index finds it', () => {
    const apart = PAIRS.filter(({ latin, native }) => !token(latin).skeletons.some((skeleton) => token(native).skeletons.includes(skeleton)));
    expect(apart.length / PAIRS.length).toBeLessThan(0.1);
  });
});
