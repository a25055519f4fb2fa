/** `letters|sounds`, frequent first; sounds in the notation of spelling/sounds.ts. Own knowledge; people are invented combinations. */
export const ARABIC = {
  men: `محمد|muHammad أحمد|aHmad علي|3alI حسن|Hasan حسين|Husayn محمود|maHmUd عمر|3umar إبراهيم|ibrAhIm خالد|xAlid يوسف|yUsuf
    عبدالله|3abdullAh مصطفى|mu96afA عبدالرحمن|3abdurraHmAn حمزة|Hamza كريم|karIm ياسين|yAsIn بلال|bilAl طارق|6Ariq سعيد|sa3Id عمار|3ammAr
    أنس|anas جمال|JamAl رامي|rAmI سامر|sAmir وليد|walId زيد|zayd حيدر|Haydar عباس|3abbAs جعفر|Ja3far صالح|9AliH ناصر|nA9ir
    فيصل|fay9al ماجد|mAJid عادل|3Adil نبيل|nabIl سليمان|sulaymAn إسماعيل|ismA3Il إسلام|islAm عثمان|3uTmAn بشير|baSIr آدم|Adam هشام|hiSAm
    رشيد|raSId منصور|man9Ur قاسم|qAsim مروان|marwAn غسان|GassAn فادي|fAdI نزار|nizAr ياسر|yAsir عبدالقادر|3abdulqAdir عبدالعزيز|3abdul3azIz
    عبدالكريم|3abdulkarIm صلاح|9alAH عماد|3imAd رياض|riyA0 حاتم|HAtim أيمن|ayman أسامة|usAma معاذ|mu3AD أيوب|ayyUb زكريا|zakariyyA
    مهدي|mahdI رضا|ri0A صادق|9Adiq جابر|JAbir لؤي|lu'ayy عدنان|3adnAn فارس|fAris هيثم|hayTam باسل|bAsil مازن|mAzin شريف|SarIf توفيق|tawfIq`,
  women: `فاطمة|fA6ima مريم|maryam عائشة|3A'iSa زينب|zaynab خديجة|xadIJa آمنة|Amina سارة|sAra نور|nUr هدى|hudA ليلى|laylA سلمى|salmA
    رقية|ruqayya سعاد|su3Ad أسماء|asmA' حليمة|HalIma نادية|nAdiya إيمان|ImAn رانيا|rAniyA سميرة|samIra رشا|raSA دعاء|du3A' هبة|hiba ريم|rIm
    نجلاء|naJlA' وفاء|wafA' سناء|sanA' صفية|9afiyya جميلة|JamIla كوثر|kawTar بشرى|buSrA لمى|lamA غادة|GAda أمل|amal رحمة|raHma شيماء|SaymA'
    حنان|HanAn منى|munA نسرين|nisrIn إسراء|isrA' آية|Aya ملك|malak ياسمين|yAsmIn زهراء|zahrA' عبير|3abIr سحر|saHar سوسن|sawsan نوال|nawAl`,
  families: `الأحمد|alaHmad العلي|al3alI الحسن|alHasan الخطيب|alxa6Ib حداد|HaddAd المصري|almi9rI التكريتي|altikrItI الموصلي|almaw9ilI الجبوري|alJubUrI
    الدليمي|aldulaymI العبيدي|al3ubaydI الشمري|alSammarI الحمصي|alHim9I الحلبي|alHalabI الشامي|alSAmI البغدادي|albaGdAdI خوري|xUrI نجار|naJJAr
    صباغ|9abbAG حمدان|HamdAn درويش|darwIS قباني|qabbAnI شاهين|SAhIn عوض|3awa0 منصور|man9Ur سليمان|sulaymAn يونس|yUnus بكر|bakr عيسى|3IsA
    إدريس|idrIs بن_علي|bin3alI بوعزيزي|bU3azIzI بن_يوسف|binyUsuf العمراني|al3umrAnI الإدريسي|alidrIsI بناني|bannAnI التازي|altAzI الفاسي|alfAsI
    مراد|murAd حجازي|HiJAzI زيدان|zaydAn الزهراني|alzahrAnI القحطاني|alqaH6AnI العتيبي|al3utaybI الحربي|alHarbI عثمان|3uTmAn النعيمي|alnu3aymI
    الكردي|alkurdI السيد|alsayyid عبدالسلام|3abdulsalAm أبو_زيد|abUzayd رمضان|rama0An شعبان|Sa3bAn الصالح|al9AliH الخالد|alxAlid النجفي|alnaJafI`,
} as const;
