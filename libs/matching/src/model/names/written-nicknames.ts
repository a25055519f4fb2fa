/**
 * Which names of NICKNAMES a word of a script without short vowels is: its letters alone would make one of many (علي is not Eli, احمد
 * not Mahmoud). Written by hand: names that have short or pet forms, and these, in Arabic, Persian and Hebrew letters; without marks,
 * Persian kaf and yeh as Arabic ones; and how Muhammad is shortened elsewhere. What is `none` is near to a pet form and is none. One word a line or between blanks: as written = as in NICKNAMES.
 */
export const WRITTEN_NICKNAMES = `
محمد=mohammed محمود=mahmoud احمد=ahmed حامد=hamid حميد=hamid حمد=hamad حماده=hamada حمادة=hamada حمودي=hamoudi حموده=hamouda حمودة=hamouda ميدو=mido ممد=mamad
عبدالله=abdullah عبده=abdo عبدو=abdo عبود=aboud عبودي=aboudi عبدرحمن=abdelrahman عبدقادر=abdelkader قادر=kader قدور=kaddour عبدعزيز=abdelaziz عزوز=azouz عبدكريم=abdelkarim كريم=karim كروم=karoum عبدحميد=abdelhamid
ابراهيم=ibrahim ابرو=ibro برهوم=barhoum هيما=hima فاطمه=fatima فاطمة=fatima فاطمت=fatima فطوم=fattoum فطومه=fattouma فطومة=fattouma طمطم=tamtam بتول=batoul توتا=tuta فاتي=fati فتحيه=fatiha فتيحة=fatiha
خديجه=khadija خديجة=khadija خدوج=khaddouj ديجا=dija عائشه=aisha عائشة=aisha عايشه=aisha عايشة=aisha عيوش=aishoush زينب=zainab زوزو=zouzou زنوبه=zanouba زنوبة=zanouba زينه=zeina زينة=zeina
مصطفي=mustafa صافي=safi درويش=derwish يوسف=yusuf جوجو=jojo يويو=yoyo خالد=khaled خلود=khalloud حسن=hassan حسون=hassoun حسين=hussein حسوني=hassouni حسني=housni
مريم=maryam مريوم=maryoum مريومه=maryouma ميمي=mimi نور=nour نورهان=nourhan سليمان=sulaiman داود=dawud داوود=dawud موسي=musa عيسي=isa يحيي=yahya زهراء=zahra زهرا=zahra
عمر=omar عمور=ammour علي=ali علوش=alloush علاوي=alawi سالم=salem سليم=salim صالح=saleh صلوح=sallouh سلوم=salloum سمير=samir سمور=sammour امينه=amina امينة=amina مينا=mina
اسماعيل=ismail سمعول=samoul سعيد=said سعود=saoud نبيل=nabil بلال=bilal طارق=tariq وليد=walid حمزه=hamza حمزة=hamza سامي=sami ليلي=layla لولو=lulu سلمي=salma سوسو=sousou ساره=sara سارة=sara سارا=sara
هدي=huda حنان=hanan حنونه=hannouna ايمان=iman مني=mona رانيا=rania سميره=samira سميرة=samira سعاد=suad دلال=dalal ناديه=nadia نادية=nadia جميله=jamila جميلة=jamila خليل=khalil
غلامرضا=gholamreza غلام=gholam رضا=reza محمدرضا=mohammadreza عليرضا=alireza حميدرضا=hamidreza عباس=abbas مجتبي=mojtaba معصومه=masoumeh معصومة=masoumeh فريده=farideh سهيلا=soheila اميرحسين=amirhossein امير=amir
مهدي=mehdi سكينه=sakineh سميه=somayeh نرگس=narges پروانه=parvaneh پريسا=parisa پري=pari فرزانه=farzaneh مهناز=mahnaz نسرين=nasrin شهرزاد=shahrzad رقيه=roghayeh رويا=roya كبري=kobra جواد=javad ايرج=iraj منوچهر=manouchehr پرويز=parviz مري=mari
علاء=none اياد=none عماد=none رائد=none زياد=none يوني=yoni كاتيا=katya ساشا=sasha ديما=dima ناتاشا=natasha داتو=dato يونس=yonas جرجس=george جورج=george ميخائيل=michael ميشيل=michael بطرس=petros بولس=pavel حنا=johannes الياس=elias اليكس=alex سوزان=susan مارغريت=margaret
יוסף=yosef יוסי=yossi דוד=david דודי=dudi דודו=dudu אברהם=avraham אבי=avi אברום=avrum אברמי=avrami יצחק=yitzhak איציק=itzik יצחקי=izak משה=moshe מוישי=moishe מושיקו=moshiko מושיק=moshik
יעקב=yaakov קובי=kobi יענקל=yankel יקי=yaki שמואל=shmuel שמוליק=shmulik סמי=sami שלמה=shlomo מומי=momi מנחם=menachem מני=meni מנדל=mendel בנימין=binyamin בני=beni ביבי=bibi בן=ben
רחל=rachel רחלי=racheli שרה=sarah שרית=sarit שרי=sari שרלה=sarale רבקה=rivka רבקי=rivki ריקי=riki מרים=miriam מירי=miri מימי=mimi מירה=mira אסתר=esther אסתי=esti אתי=etti הדסה=hadassa חנה=hannah חני=chani חנלה=hanale
יהודית=yehudit דיתה=dita יהונתן=yehonatan יונתן=yonatan יוני=yoni נתן=natan נתי=nati אליעזר=eliezer אלי=eli לייזר=lazer אליהו=eliyahu אפרים=ephraim אפי=efi רפאל=refael רפי=rafi גבריאל=gavriel גבי=gabi מיכאל=michael מיקי=miki מיכה=micha
נחמה=nechama נחמי=hemi ציפורה=tzipora ציפי=tzipi שמעון=shimon שימי=shimi יהודה=yehuda יודי=yudi אודי=udi יהושע=yehoshua שוקי=shuki ישעיהו=yeshayahu שייע=shaya ירמיהו=yirmiyahu זאב=zeev צבי=tzvi צביקה=tzvika הרש=hersh מאיר=meir מרדכי=mordechai מוטי=moti
נחום=nahum נתנאל=netanel אהרן=aharon אהרון=aharon רוני=ronny אשר=asher ברוך=baruch גדליה=gedalya גדי=gedi חיים=hayim ויקי=vicki מתתיהו=matityahu מתי=mati נפתלי=naftali טולי=tuli פנחס=pinhas פיני=pini רחמים=rahamim רמי=rami ראובן=reuven רובי=ruvi שאול=shaul שאולי=shauli אורי=uri אוריאל=uriel
ישראל=yisrael שרוליק=srulik אביגיל=avigayil מיכל=michal מיכלי=mikhali חוה=hava דבורה=dvora לאה=lea מלכה=malka שושנה=shoshana שושי=shoshi תמר=tamar תמי=tami יעל=yael נעמי=naomi נועה=noa אורלי=orly רות=rut רותי=ruti זהבה=zahava ליאורה=liora
 איזי=izi דטו=dato דאטו=dato קטי=keti קטו=kato לאשה=lasha ניקה=nika גוגה=goga קטיה=katya סשה=sasha דימה=dima ולודיה=volodya ויטיה=vitya מישה=misha לנה=lena נטשה=natasha טניה=tanya סבטה=sveta דניאל=daniel דני=dani
মোঃ=md মো=md মুঃ=md मो=md मोहम्मद=mohammed
`;
