/** `letters|sounds`, frequent first. Own knowledge; Iran and Afghanistan. */
export const PERSIAN = {
  men: `محمد|mohammad علی|alI حسین|hoseyn احمد|ahmad رضا|rezA مهدی|mehdI حسن|hasan امیر|amIr محمود|mahmUd عباس|abbAs ابراهیم|ebrAhIm یوسف|yUsof
    مصطفی|mostafA سعید|saId حمید|hamId مجید|maJId نادر|nAder کریم|karIm رحیم|rahIm نعیم|naIm اسماعیل|esmAIl قاسم|qAsem جواد|JavAd هادی|hAdI
    داوود|dAvUd فرهاد|farhAd بهرام|bahrAm کامران|kAmrAn آرش|AraS سینا|sInA پویا|pUyA شاهین|SAhIn رامین|rAmIn بهزاد|behzAd فرید|farId جمشید|JamSId
    عبدالله|abdollAh عبدالرحمان|abdorrahmAn گل‌محمد|golmohammad نورالله|nUrollAh ذبیح‌الله|zabIhollAh حبیب‌الله|habIbollAh عزیز|azIz شفیق|SafIq
    ظاهر|zAher غلام|GolAm نجیب|naJIb میرویس|mIrveys روح‌الله|rUhollAh امان‌الله|amAnollAh نصرت|nosrat اسد|asad صابر|sAber خلیل|xalIl`,
  women: `فاطمه|fAteme زهرا|zahrA مریم|maryam معصومه|maesUme سکینه|sakIne زینب|zeynab لیلا|leylA نرگس|narges سارا|sArA پریسا|parIsA شیرین|SIrIn
    مینا|mInA نسرین|nasrIn ثریا|sorayyA پروین|parvIn مهسا|mahsA نازنین|nAzanIn رویا|royA هانیه|hAnIye الهام|elhAm فرشته|fereSte گلناز|golnAz
    شکیلا|SakIlA فریبا|farIbA راضیه|rAzIye مرضیه|marzIye حمیده|hamIde زرغونه|zarGUne پلوشه|palwaSe خدیجه|xadIJe حلیمه|halIme صدیقه|sedIqe`,
  families: `احمدی|ahmadI محمدی|mohammadI حسینی|hoseynI رضایی|rezAyI کریمی|karImI موسوی|mUsavI هاشمی|hASemI علیزاده|alIzAde رحیمی|rahImI اکبری|akbarI
    نظری|nazarI حیدری|heydarI قاسمی|qAsemI صادقی|sAdeqI جعفری|JafarI نوری|nUrI رحمانی|rahmAnI امینی|amInI شریفی|SarIfI یوسفی|yUsofI عظیمی|azImI
    سلطانی|soltAnI فرهادی|farhAdI مرادی|morAdI باقری|bAqerI تهرانی|tehrAnI شیرازی|SIrAzI هروی|heravI کابلی|kAbolI بارکزی|bArakzI نورزی|nUrzI
    اچکزی|aCakzI هوتک|hUtak استانکزی|estAnakzI سادات|sAdAt میرزایی|mIrzAyI خان|xAn پوپل|pUpal عزیزی|azIzI سروری|sarvarI`,
  endings: `ی|I زاده|zAde پور|pUr نژاد|neZAd نیا|nIyA فر|far یان|yAn`,
} as const;
