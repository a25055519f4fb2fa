/**
 * Most people bear a family name that no list of the frequent ones holds. Their names are put together here out of a start,
 * perhaps a middle, and an ending of the language: thousands of plausible ones, all invented. `letters` or `letters|sound`.
 */
export interface Tail { readonly starts: string; readonly middles: string; readonly ends: string }
export const TAILS = {
  arabic: {
    starts: `الب|alba الج|alJa الح|alHa الد|alda الر|alra الز|alza الس|alsa الش|alSa الص|al9a الط|al6a العا|al3A الغ|alGa الف|alfa الق|alqa الكا|alkA الم|alma النا|alnA اله|alha حا|HA شا|SA ق|qa م|ma د|da ز|za`,
    middles: `ر|r ل|l ن|n م|m ب|b د|d س|s ف|f ق|q ج|J ح|H ط|6 ع|3 و|w`, ends: `ارني|arnI وسي|UsI اوي|AwI يدي|IdI بان|bAn راني|rAnI مدي|madI لوش|lUS كاوي|kAwI شاني|SAnI زوق|zUq حوت|HUt ناوي|nAwI ماش|mAS رور|rUr دين|dIn قاق|qAq باني|bAnI ساوي|sAwI غان|GAn`,
  },
  persian: {
    starts: `پار|pAr کاش|kAS بهر|bahr دار|dAr فرا|farA گل|gol هم|ham خو|xo جا|JA لا|lA مه|meh نی|nI سر|sar تاب|tAb ورا|varA زر|zar شی|SI رو|rU باد|bAd چا|CA دل|del نو|nou`,
    middles: `مند|mand آباد|AbAd دوست|dUst بان|bAn خواه|xAh ستان|estAn کوه|kUh ور|var`, ends: `ی|I یان|iyAn زاده|zAde پور|pUr نژاد|neZAd فر|far وند|vand لو|lU چی|CI خیل|xeyl مل|mal یار|yAr`,
  },
  hebrew: {
    starts: `גרי|gri וייס|vays רוט|rot זיל|zil הרש|herS לנד|land מנד|mend נויה|noyh פינ|fin קר|kar שטר|Ster בנ|ben אלמ|alm חג|Hag סבא|sabA טוב|tov אביט|avit צדו|cado ממ|mam דר|dar לוג|lug קופר|koper רבי|rabi אסו|aso`,
    middles: `בר|ber מן|man ל|l ר|r נ|n`, ends: `בלום|blum שטיין|Stayn מן|man וביץ|ovic סקי|ski י|i יאן|yan ון|on אל|el ני|ni בוים|boym גר|ger רייך|rayH הולץ|holc אני|ani יה|iya`,
  },
  russian: { starts: `Бар Бур Вар Гал Гар Дол Дуб Ел Жид Заб Кар Кол Куд Лап Люб Мал Мер Наз Ост Пан Пер Рад Руд Сал Сед Тар Тол Уд Хар Чел Шал Яр`, middles: `ан ат ах ед ел ен ин ич ов ол ор ош уд ул ун ур уш`, ends: `ов ев ин кин ский цев ников чев шин` },
  ukrainian: { starts: `Баг Бур Вар Гал Гор Дяк Зап Кал Кар Ков Кош Лев Лут Мат Миг Наг Ост Пал Пер Рад Руд Сав Сем Тар Тит Ул Хар Цап Чер Шап Юр Яр`, middles: `ан ат ах ел ен ич ол ор ош ул ун ур уш иш`, ends: `енко чук ський ак ик ишин ець юк ало` },
  centralAsian: { starts: `Ал Ашур Бадал Бозор Гафф Джум Зак Идиб Кад Лут Мав Наб Нур Одил Пир Рах Сам Таг Умр Фай Хол Шам Эгам Юлд`, middles: `ам ар ат иб им ир он ул ур`, ends: `ов ев зода заде бекев берди` },
  greek: { starts: `Βαρ Γαλ Δαρ Ζαχ Καλ Καμ Κολ Λαγ Λιβ Μαν Μουρ Νταλ Ξυδ Παλ Περ Ριζ Σαλ Σιδ Σκαρ Ταμ Τσιλ Φιλ Χαλ Ψωμ`, middles: `αν αρ ατ ελ ιν ιτ ολ ορ ουλ`, ends: `άκης όπουλος ίδης άτος ούδης έλης άκος όγλου ιώτης ίτης άς` },
  georgian: { starts: `აბ არ ბახ ბურ გაბ გურ დავ დიდ ზარ თად კაკ კიკ ლაბ მახ მეს ნაკ ოქრ პაპ სამ სიხ ტყემ ფიფ ქავ ღამბ ყურ შუბ ჩიკ ცაბ ძნელ წერ ჭელ ხაჩ ჯავ`, middles: `ალ ან არ ელ ენ ერ ილ ინ ირ ოლ ურ უნ`, ends: `აშვილი იშვილი აძე იძე ავა უა იანი ური ია` },
  armenian: { starts: `Աբ Ալ Ար Բաղ Գաս Դավ Եր Զար Թամ Իս Լալ Խալ Կար Հար Ղազ Մար Մին Նար Շահ Ուլ Պետ Ջան Սահ Սիմ Վար Տատ Փիր Քոլ`, middles: `ազ ակ ամ ան արդ եկ իկ ին որ ուկ ում`, ends: `յան անյան իկյան ունի ենց` },
  devanagari: { starts: `अग भग बघ चंद दीन गह हाड़ जाख काल खत लोह मल नाग पन रघु सार तेज उप वैद धन`, middles: `र ल न व त`, ends: `वाल िया कर ेरा वानी हार पुरी ोत ानी वार ेली` },
  ethiopic: { starts: `አበ አለ አማ በየ ባህ ደም ደበ ፈቃ ገላ ጉል ሃብ ከፈ ለገ ማሞ መለ ነጋ ሰይ ሽመ ተካ ተፈ ወንድ ያለ ዘለ ጎይ`, middles: `ለ ሙ ረ ተ ደ በ`, ends: `ይ ው ሽ ራ ቱ ኔ ሌ ዬ ለት ነህ ሁን ባቸው ወርቅ ልኝ መድ` },
  spanish: { starts: `Al Bar Ber Cal Car Cas Col Dom Es Fig Gal Gar Her Iz Lar Lo Mal Mar Mon Nar Ol Pal Per Quin Rob Sal San Ter Val Ver Vil`, middles: `an ar av e i in o ol or u`, ends: `ano edo era és eta illa illo iz ola ona osa ueta uña áez ález ero ales ada` },
  nigerian: { starts: `Ade Aki Anye Chi Ebi Ekwu Ezi Ife Iku Nna Nwa Oda Ogu Oke Olu Omo Ona Onu Owo Uche Udo Ugo Uzo Osa Igh Eho`, middles: `bu che di fu ka ko lu ma na ri se wu ze`, ends: `ji ba chi de ka gbe kwu la mba ne ola ra sanmi wale yi nwa diale ghie` },
  turkish: { starts: `Ak Al Ar Ay Baş Bay Boz Can Çam Dağ Deniz Dur Er Gök Gül Gün Kara Kaya Kes Kır Koç Öz San Sarı Soy Taş Tok Tur Uz Yal Yaz Yeş`, middles: `ba de kı la lı ma tı`, ends: `kaya taş demir oğlu soy türk er gün can doğan bulut han kan tepe yurt bay alp kan` },
  polish: { starts: `Bar Biel Bor Brzez Cieś Dab Drew Gał Głow Gro Jab Jas Kas Kos Kub Las Lip Łuk Mal Mrow Nie Ol Pach Prus Rad Sad Sob Strz Such Tom Wal Wie Zdan`, middles: `an ar el ow ol in al`, ends: `ski czyk ak ek icz owicz ewski iński ała uk asz` },
  romanian: { starts: `Al Arg Băd Bog Buz Căl Chir Cor Dob Drăg Fil Gav Grig Iac Ior Lung Man Mir Mur Neg Olt Pan Păun Rot Săc Sim Stre Tăn Tod Urs Vas Zam`, middles: `an ar el in ol ul`, ends: `escu eanu aru oiu ea iță uș an oi aș` },
  western: { starts: `Ach Al Ba Ber Bran Brei Brück Dam Dor Ebers Fal Fuch Ger Gra Hal Har Hein Hol Kal Kel Klein Lan Lei Mar Mei Nor Ost Pet Rei Rit Sal Schar Sei Stol Tra Vog Wei Win Zan`, middles: `chen de el en er in li lo`, ends: `mann er berger stein hofer son ini etti eau ard ing ler meier sen wood ford well elli ucci` },
} as const satisfies Readonly<Record<string, Tail>>;
