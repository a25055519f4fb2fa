/** `letters|sounds`, frequent first. Own knowledge. */
export const HEBREW = {
  men: `דוד|david משה|moSe יוסף|yosef אברהם|avraham יעקב|ya'akov יצחק|icHak חיים|Haim דניאל|daniel מיכאל|miHael אריאל|ariel יונתן|yonatan איתי|itay
    נועם|no'am אורי|uri עומר|omer עידו|ido רועי|ro'i גיא|gay אליהו|eliyahu שמואל|Smuel שלמה|Slomo מאיר|me'ir יהודה|yehuda בנימין|binyamin אהרון|aharon
    עמית|amit תומר|tomer אייל|eyal אסף|asaf ניר|nir גלעד|gil'ad יובל|yuval אלון|alon צבי|cvi מרדכי|mordeHay ראובן|reuven שמעון|Sim'on פנחס|pinHas
    נחום|naHum ישראל|yisrael אלכסנדר|aleksander בוריס|boris`,
  women: `מרים|miriam שרה|sara אסתר|ester רחל|raHel חנה|Hana לאה|lea רבקה|rivka נועה|no'a תמר|tamar מיכל|miHal יעל|ya'el שירה|Sira מאיה|maya עדי|adi
    טליה|talya אביגיל|avigayil רות|rut דינה|dina יהודית|yehudit דבורה|dvora אורית|orit ענת|anat רונית|ronit גלית|galit לימור|limor סיגל|sigal הילה|hila
    אילנה|ilana שושנה|SoSana צופיה|cofiya חיה|Haya ברכה|braHa נעמה|na'ama שני|Sani ליאור|lior`,
  families: `כהן|kohen לוי|levi מזרחי|mizraHi פרץ|perec ביטון|biton דהן|dahan אברהם|avraham פרידמן|fridman מלכה|malka אזולאי|azulay כץ|kac יוסף|yosef
    דוד|david עמר|amar אוחיון|oHayon חדד|Hadad גבאי|gabay בן_דוד|bendavid אדרי|edri לוין|levin טל|tal קליין|klayn חן|Hen שפירא|Sapira חזן|Hazan
    משה|moSe אשכנזי|aSkenazi אוחנה|oHana סגל|segal גולן|golan ברק|barak רוזנברג|rozenberg שוורץ|Svarc יעקב|ya'akov נחום|naHum פלדמן|feldman
    גולדברג|goldberg וקנין|vaknin בר|bar שרון|Saron אלון|alon הורוביץ|horovic צרפתי|carfati זוהר|zohar עובדיה|ovadya ברזילי|barzilay קפלן|kaplan`,
  before: `בן_|ben בר_|bar`,
} as const;
