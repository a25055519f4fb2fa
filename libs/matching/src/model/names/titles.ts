/**
 * Titles and forms of address, written by hand from general knowledge of the usual ones; folded, with Arabic kaf and yeh. A word that is
 * also a name in its language (Sayyid in Egypt, Bayan, Pan) stands in the second or third list or in none.
 */
/** Part of no name, wherever they stand. */
export const TITLES = `
mr mrs ms miss mister dr prof haji hajji alhaji hajj haj hadji hajia hajiya alhaja sheikh shaikh sheik sayyid mullah maulana moulana maulvi moulvi mawlawi
mme mlle monsieur madame mademoiselle herr frau fräulein señor señora señorita srta senhor senhora signor signora mevrouw meneer janab shri shrimati smt thiru
ato weizero woizero weyzero weizerit woizerit gospodin gospozha bwana mzee
السيدة السيده الآنسة الانسة الآنسه الدكتور الدكتورة الدكتوره دكتور دكتورة دكتوره الشيخ الشيخة الاستاذ الأستاذ الاستاذة الأستاذة الحاج الحاجة الحاجه المهندس المهندسة المرحوم
آقاي اقاي خانم دكتر مهندس حاجي حاج جناب سركار استاد محترم محترمہ محترمه صاحب صاحبہ ڈاكٹر مولانا مولوي ملا مسٹر شريمتي
श्री श्रीमती श्रीमान सुश्री डॉ डॉक्टर जनाब मौलाना हाजी साहब জনাব জনাবা শ্রী শ্রীমতী শ্রীমান ডা ডাঃ ডঃ ডক্টর মাওলানা হাজী আলহাজ মিসেস মিস্টার মিঃ মোসাঃ মোছাঃ মোসাম্মৎ
શ્રી શ્રીમતી ਸ਼੍ਰੀ ਸ਼੍ਰੀਮਤੀ திரு திருமதி டாக்டர் శ్రీ శ్రీమతి ಶ್ರೀ ಶ್ರೀಮತಿ ശ്രീ ശ്രീമതി
นาย นาง นางสาว เด็กชาย เด็กหญิง คุณ ดร ဦး ဒေါ် លោក លោកស្រី អ្នកស្រី កញ្ញា
አቶ ወይዘሮ ወይዘሪት ዶክተር ሼህ ሐጂ ሃጂ 씨 님 선생님 さん さま くん ちゃん 様 氏 殿 先生 女士 小姐 太太
господин госпожа гражданин гражданка товарищ пані громадянин громадянка κος κα κύριος κυρία κυριος κυρια δις γιατρός גברת גב הרב פרופ
ბატონი ქალბატონი պարոն տիկին օրիորդ`;

/** Only at the beginning, before two words or more: elsewhere a name, or a first letter. */
export const TITLES_AT_START = `u daw sri kumari mst mosammat musammat sir lady don doña dona sr sra السيد د م أ ا شيخ سيد гр г пан κ מר דר कुमारी செல்வி ড`;

/** Also names: they are kept, but where one is left over it is not held against another word. At the beginning of three words or more. */
export const PERHAPS_AT_START = `ko ma maung mg sai nang nan saw naw mir hafiz ustad qari ကို မ မောင် စိုင်း နန်း စော နော်`;
/** The same at the end: words of address that women's names have or leave out. */
export const PERHAPS_AT_END = `begum bibi khatun khatoon khanum khanom khanam hanim hanım bey bano بيگم بي خاتون بانو بیگم বেগম বিবি খাতুন বানু बेगम बीबी खातून`;

/** Written without a space before or behind the name, and how many letters that must leave. */
export const GLUED_TITLES = {
  BEFORE: /^(?:นางสาว|เด็กชาย|เด็กหญิง|นาย|นาง|ဦး|ဒေါ်)(?=.{3})/u,
  BEHIND: /(?<=^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{2,5})(?:さん|さま|様|くん|ちゃん|殿|先生|女士|小姐|太太|씨|님)$/u,
};

/** Shortened with a sign that would part them. */
export const SHORTENED_TITLES = /(?<![\p{L}\p{M}])(?:ወ\/ሮ|ወ\/ሪት|ወ\/ት|ዶ\/ር|w\/ro|w\/rt|г-н|г-жа|д-р|น\.ส\.|ด\.ช\.|ด\.ญ\.|ดร\.)(?![\p{M}])/gu;
