/** Common words of names, Latin and native, from which invented people are put together. */
const pairs = (text: string): readonly (readonly [string, string])[] => text.trim().split(/\s+/).map((entry) => { const [latin = '', native = ''] = entry.split(':'); return [latin, native]; });

export interface NameStock {
  readonly script: string;
  readonly nationalities: readonly string[];
  readonly languages: readonly string[];
  readonly boys: readonly (readonly [string, string])[];
  readonly girls: readonly (readonly [string, string])[];
  readonly families: readonly (readonly [string, string])[];
}

export const STOCKS: readonly NameStock[] = [
  {
    script: 'Arab', nationalities: ['SYR', 'IRQ', 'SDN', 'MAR', 'EGY'], languages: ['ara'],
    boys: pairs('Mohammed:محمد Ahmed:احمد Ali:علي Hassan:حسن Hussein:حسين Yousef:يوسف Ibrahim:ابراهيم Omar:عمر Khaled:خالد Mahmoud:محمود Mustafa:مصطفى Karim:كريم Samir:سمير Tariq:طارق Bilal:بلال Hamza:حمزة Walid:وليد Nasser:ناصر Rashid:رشيد Jamal:جمال Ziad:زياد Anas:انس Fadi:فادي Marwan:مروان'),
    girls: pairs('Fatima:فاطمة Maryam:مريم Aisha:عائشة Zahra:زهراء Layla:ليلى Amina:امينة Nour:نور Huda:هدى Salma:سلمى Rania:رانيا Hanan:حنان Samira:سميرة Khadija:خديجة Zainab:زينب Dunya:دنيا Rahaf:رهف'),
    families: pairs('Al-Hassan:الحسن Al-Ahmad:الأحمد Al-Khatib:الخطيب Haddad:حداد Najjar:نجار Al-Masri:المصري Darwish:درويش Mansour:منصور Saleh:صالح Hamdan:حمدان Shami:شامي Qasim:قاسم Al-Jaburi:الجبوري Aziz:عزيز Sabbagh:صباغ Halabi:حلبي Kurdi:كردي Barakat:بركات Fayad:فياض Jaber:جابر Tawil:طويل Zaidan:زيدان Sharif:شريف Hijazi:حجازي'),
  },
  {
    script: 'Arab', nationalities: ['AFG', 'IRN'], languages: ['prs', 'fas', 'pus'],
    boys: pairs('Reza:رضا Mehdi:مهدی Ali:علی Hossein:حسین Farhad:فرهاد Jawad:جواد Hamid:حمید Naser:ناصر Zabihullah:ذبیح‌الله Najib:نجیب Rahim:رحیم Sohrab:سهراب Esmail:اسماعیل Mirwais:میرویس Qais:قیس'),
    girls: pairs('Zahra:زهرا Maryam:مریم Parisa:پریسا Shabnam:شبنم Laila:لیلا Nasrin:نسرین Fereshteh:فرشته Gulalai:گلالی Soraya:ثریا Marzia:مرضیه'),
    families: pairs('Ahmadi:احمدی Rahimi:رحیمی Hosseini:حسینی Karimi:کریمی Mohammadi:محمدی Noori:نوری Sharifi:شریفی Haidari:حیدری Rezai:رضایی Safi:صافی Stanekzai:ستانکزی Wardak:وردک Yousefi:یوسفی Amiri:امیری Jafari:جعفری Sadat:سادات'),
  },
  {
    script: 'Cyrl', nationalities: ['UKR', 'RUS', 'BLR', 'MDA'], languages: ['ukr', 'rus'],
    boys: pairs('Oleksandr:Олександр Andriy:Андрій Dmytro:Дмитро Ivan:Іван Mykola:Микола Serhiy:Сергій Yuriy:Юрій Petro:Петро Bohdan:Богдан Maksym:Максим Taras:Тарас'),
    girls: pairs('Olena:Олена Nataliya:Наталія Iryna:Ірина Oksana:Оксана Tetiana:Тетяна Kateryna:Катерина Yuliya:Юлія Daryna:Дарина Sofiya:Софія'),
    families: pairs('Shevchenko:Шевченко Kovalenko:Коваленко Bondarenko:Бондаренко Tkachenko:Ткаченко Kravchuk:Кравчук Melnyk:Мельник Lysenko:Лисенко Moroz:Мороз Savchenko:Савченко Polishchuk:Поліщук Ivanov:Іванов Petrenko:Петренко Zhuk:Жук Honchar:Гончар'),
  },
  {
    script: 'Latn', nationalities: ['NGA', 'SEN', 'GIN', 'MLI', 'CIV'], languages: ['fra', 'eng'],
    boys: pairs('Mamadou Ibrahima Ousmane Abdoulaye Moussa Amadou Boubacar Emeka Chinedu Sekou Alpha Cheikh Lamine Seydou'),
    girls: pairs('Fatoumata Aminata Mariama Aissatou Kadiatou Blessing Joy Precious Awa Rokia Oumou Adama'),
    families: pairs('Diallo Bah Barry Camara Traore Keita Toure Sow Ndiaye Diop Sylla Conde Okafor Eze Adeyemi Sissoko Kone Coulibaly'),
  },
  {
    script: 'Ethi', nationalities: ['ERI', 'ETH'], languages: ['tir', 'amh'],
    boys: pairs('Tesfaye:ተስፋዬ Dawit:ዳዊት Yonas:ዮናስ Haile:ኃይሌ Berhane:ብርሃነ Samuel:ሳሙኤል Filmon:ፊልሞን Kidane:ኪዳነ'),
    girls: pairs('Selam:ሰላም Hiwot:ሕይወት Mekdes:መቅደስ Rahel:ራሔል Almaz:አልማዝ Saba:ሳባ Feven:ፌቨን'),
    families: pairs('Tekle:ተክለ Gebre:ገብረ Tesfay:ተስፋይ Habte:ሀብተ Mehari:መሓሪ Kebede:ከበደ Alemu:አለሙ Woldu:ወልዱ Asmelash:አስመላሽ Girma:ግርማ'),
  },
];
