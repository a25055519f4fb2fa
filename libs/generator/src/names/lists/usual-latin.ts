/** Latin spellings in common use that no rule gives, `letters=usual,usual`; own knowledge. Passports mostly have these. */
export const USUAL_LATIN = `
सिंह=Singh शर्मा=Sharma वर्मा=Verma,Varma तिवारी=Tiwari,Tiwary पांडे=Pandey,Pande चौधरी=Chaudhary,Choudhary,Chowdhury दुबे=Dubey,Dube मिश्रा=Mishra,Misra श्रीवास्तव=Srivastava,Shrivastava जोशी=Joshi अग्रवाल=Agrawal,Agarwal
क्षेत्री=Chhetri,Kshetri श्रेष्ठ=Shrestha भट्टराई=Bhattarai पौडेल=Poudel,Paudel अधिकारी=Adhikari राय=Rai,Ray राई=Rai शुक्ला=Shukla द्विवेदी=Dwivedi गुप्ता=Gupta कुमार=Kumar यादव=Yadav थापा=Thapa विश्वकर्मा=Vishwakarma विजय=Vijay,Bijay विनोद=Vinod,Binod
विकास=Vikas,Bikash रवि=Ravi,Rabi कृष्ण=Krishna लक्ष्मी=Laxmi,Lakshmi लक्ष्मण=Laxman,Lakshman पूजा=Pooja,Puja सुनीता=Sunita,Suneeta गीता=Geeta,Gita देवी=Devi संजय=Sanjay,Sanjaya प्रकाश=Prakash अशोक=Ashok बहादुर=Bahadur
ብርሃን=Berhan,Birhan ብርሃኑ=Berhanu,Birhanu ዮሐንስ=Yohannes,Yohanis ኃይሌ=Haile,Hailay ኃይለማርያም=Hailemariam ኃይለሚካኤል=Hailemichael ገብረእግዚአብሔር=Gebregziabher,Gebreegziabher ገብረመድኅን=Gebremedhin,Ghebremedhin ወልደማርያም=Weldemariam,Woldemariam
ተክለሃይማኖት=Teklehaymanot,Teklehaimanot ጽጌ=Tsige,Tsege ጸሐይ=Tsehay,Tsehai ፍጹም=Fitsum,Fetsum ትዕግስት=Tigist,Tigest ትርሃስ=Tirhas,Terhas መብራህቱ=Mebrahtu,Mebrahtom ፍቅሩ=Fikru,Fekru ፍቅርተ=Fikirte ግርማ=Girma ክፍሌ=Kifle ሰላም=Selam መሐመድ=Mohammed,Mohamed,Mehamed አህመድ=Ahmed
ኢብራሂም=Ibrahim ሁሴን=Hussein,Hussen ዑስማን=Osman,Usman ሰሎሞን=Solomon ሳሙኤል=Samuel ዳዊት=Dawit አብርሃም=Abraham ይስሐቅ=Yishak,Isaac ሄለን=Helen ሃና=Hanna ቤተልሔም=Betelhem,Bethlehem
כהן=Cohen,Kohen לוי=Levi,Levy משה=Moshe יצחק=Yitzhak,Itzhak,Isaac יעקב=Yaakov,Jacob אברהם=Avraham,Abraham שרה=Sarah,Sara רחל=Rachel חנה=Hana,Chana,Hannah חיים=Haim,Chaim יוסף=Yosef,Josef שמואל=Shmuel,Samuel שלמה=Shlomo,Solomon מזרחי=Mizrahi פרץ=Peretz
קפלן=Kaplan כץ=Katz הורוביץ=Horowitz,Horovitz שוורץ=Schwartz,Shvartz רוזנברג=Rosenberg פרידמן=Friedman קליין=Klein,Klain לאה=Lea,Leah רבקה=Rivka,Rebecca יהודה=Yehuda מיכאל=Michael דוד=David דניאל=Daniel אסתר=Esther,Ester צבי=Zvi,Tzvi
حسین=Hossein,Hussain,Husain فاطمه=Fatemeh,Fatima,Fatema حسینی=Hosseini,Hussaini زهرا=Zahra رضا=Reza,Raza علی=Ali مهدی=Mahdi,Mehdi ابراهیم=Ebrahim,Ibrahim اسماعیل=Esmail,Ismail یوسف=Yousef,Yusuf احمدی=Ahmadi رحیمی=Rahimi نوری=Noori,Nouri موسوی=Mousavi,Mosavi
محمدی=Mohammadi,Mohamadi حیدری=Haidari,Heidari کریمی=Karimi هاشمی=Hashimi,Hashemi امیری=Amiri سعید=Saeed,Saeid حمید=Hamid,Hameed نور=Noor رحمانی=Rahmani جعفری=Jafari,Jaafari
محمد=Mohamed,Mohammed,Mohammad,Muhammad أحمد=Ahmed,Ahmad علي=Ali حسن=Hassan,Hasan حسين=Hussein,Hussain,Houssein يوسف=Youssef,Yousef,Yusuf فاطمة=Fatima,Fatma,Fatimah عائشة=Aisha,Aicha,Aysha خديجة=Khadija,Khadidja إبراهيم=Ibrahim,Brahim مريم=Mariam,Maryam,Meryem
عمر=Omar,Umar خالد=Khaled,Khalid محمود=Mahmoud,Mahmud مصطفى=Mustafa,Mostafa,Moustapha حمزة=Hamza سعيد=Said,Saeed,Saïd نور=Nour,Noor,Nur زينب=Zeinab,Zainab,Zaynab كريم=Karim,Kareem ليلى=Leila,Layla سارة=Sara,Sarah عثمان=Othman,Osman,Uthman
عبدالله=Abdullah,Abdallah,Abdalla,Abdellah سليمان=Suleiman,Sulaiman,Slimane إسماعيل=Ismail,Ismael عيسى=Issa,Aissa موسى=Moussa,Musa طارق=Tarek,Tariq وليد=Walid,Waleed
`;
