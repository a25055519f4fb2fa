/** `full=short,short` by the letters of the full name; own knowledge. Applied when a record holds what somebody is called. */
export const NICKNAMES = `
Александр=Саша,Шура Сергей=Серёжа Дмитрий=Дима,Митя Алексей=Лёша,Алёша Михаил=Миша Иван=Ваня Владимир=Вова,Володя Евгений=Женя Николай=Коля Павел=Паша Юрий=Юра Виктор=Витя
Роман=Рома Константин=Костя Виталий=Виталик Пётр=Петя Борис=Боря Григорий=Гриша Василий=Вася Анатолий=Толя Елена=Лена Ольга=Оля Наталья=Наташа Анна=Аня,Анюта Татьяна=Таня
Ирина=Ира Мария=Маша Екатерина=Катя Светлана=Света Анастасия=Настя Юлия=Юля Людмила=Люда,Мила Надежда=Надя Дарья=Даша Виктория=Вика Любовь=Люба Ксения=Ксюша Александра=Саша
Олександр=Сашко,Олесь Сергій=Сергійко Володимир=Вовка Микола=Коля Іван=Івась Василь=Васько Михайло=Мишко Дмитро=Діма Олена=Оленка Наталія=Наталка Тетяна=Таня Катерина=Катя Оксана=Ксеня
Γεώργιος=Γιώργος Κωνσταντίνος=Κώστας,Ντίνος Ιωάννης=Γιάννης Δημήτριος=Δημήτρης,Μήτσος Νικόλαος=Νίκος Παναγιώτης=Πάνος,Τάκης Βασίλειος=Βασίλης Αθανάσιος=Θανάσης Μιχαήλ=Μιχάλης
Ευάγγελος=Βαγγέλης Σπυρίδων=Σπύρος Αντώνιος=Αντώνης Αναστάσιος=Τάσος Χαράλαμπος=Μπάμπης Αλέξανδρος=Αλέκος Εμμανουήλ=Μανώλης Ηλίας=Λιάκος Στυλιανός=Στέλιος Ελευθέριος=Λευτέρης
Αικατερίνη=Κατερίνα,Κατίνα Βασιλική=Βάσω Παρασκευή=Βούλα,Εύη Ευαγγελία=Λίτσα Αναστασία=Τασούλα Δήμητρα=Μίμη Ελένη=Λένα Ευφροσύνη=Φρόσω
José=Pepe Francisco=Paco,Pancho Jesús=Chuy Manuel=Manolo Antonio=Toño Guadalupe=Lupe Ignacio=Nacho Eduardo=Lalo Roberto=Beto Alejandro=Alex Alejandra=Ale Daniel=Dani
María=Mari Rosa=Rosita Patricia=Paty Gabriela=Gaby Verónica=Vero Claudia=Clau Teresa=Tere Mercedes=Meche Isabel=Chabela Beatriz=Bety Valentina=Vale
Thomas=Tom Michael=Mike,Michi Christian=Chris Alexander=Alex Daniel=Dan Robert=Bob,Rob William=Bill,Will James=Jim,Jimmy John=Jack Katharina=Kathi Elizabeth=Liz,Betty Margaret=Peggy,Maggie
Susanne=Susi Rebecca=Becky Giuseppe=Beppe Giovanni=Gianni Francesco=Franco Nicolas=Nico Charlotte=Lotte Emmanuel=Emma Samuel=Sam Joseph=Joe David=Dave Chukwuemeka=Emeka Oluwaseun=Seun Babatunde=Tunde
Jan=Janek Stanisław=Staszek Krzysztof=Krzysiek Józef=Józek Tomasz=Tomek Paweł=Pawełek Grzegorz=Grzesiek Jakub=Kuba Katarzyna=Kasia Małgorzata=Gosia Agnieszka=Aga Barbara=Basia Elżbieta=Ela Zofia=Zosia Aleksandra=Ola
Gheorghe=Gigi Constantin=Costel Alexandru=Alex Nicolae=Nicu Dumitru=Mitică Vasile=Vasilică Elena=Lenuța Mihaela=Miha Mehmet=Memo Mustafa=Mıstık İbrahim=İbo Süleyman=Sülo Fatma=Fatoş Ayşe=Ayşecik Hatice=Hatçe
Mamadou=Madou Amadou=Doudou Ibrahima=Ibou Abdoulaye=Abdou,Laye Ousmane=Ouzi Fatoumata=Fatou,Fatim Aminata=Ami,Mina Mariama=Mari Souleymane=Souley Boubacar=Bouba
Maxamed=Moxa Cabdiraxmaan=Cabdi Cabdullaahi=Cabdi Faadumo=Faay Khadiija=Khadra Ibraahim=Ibro
გიორგი=გია,გოგი დავით=დათო ნიკოლოზ=ნიკა,კოკა ალექსანდრე=სანდრო,ალეკო ზურაბ=ზურა მიხეილ=მიშა ირაკლი=იკა ვახტანგ=ვახო თენგიზ=თენგო რევაზ=რეზო მარიამ=მარი,მაკო თამარ=თაკო,თამუნა ქეთევან=ქეთი,ქეთო ნინო=ნინუცა სალომე=სალო
Գևորգ=Գևոր Տիգրան=Տիկո Արթուր=Արթ Սարգիս=Սաքո Հովհաննես=Հովիկ Հակոբ=Հակոբիկ Մկրտիչ=Մկո Գրիգոր=Գրիշ Սամվել=Սամո Անահիտ=Անո Մարիամ=Մարո Լուսինե=Լուս Գայանե=Գայ
דוד=דודי,דודו משה=מושיקו,משקו יוסף=יוסי אברהם=אבי,אברם יעקב=קובי,יענקל יצחק=איציק,איזי מיכאל=מיקי יונתן=יוני שמואל=שמוליק שלמה=שלומי בנימין=בני אליהו=אלי גיא=גייא רחל=רחלי רבקה=ריקי שרה=שרי מיכל=מיכלי אביגיל=אבי יהודית=דיתי אסתר=אסתי חנה=חני
ገብርኤል=ገብሬ ሚካኤል=ሚኪ ቴዎድሮስ=ቴዲ ሳሙኤል=ሳሚ ዮሐንስ=ዮኒ አብርሃም=አብርሽ ቤተልሔም=ቤቲ ትዕግስት=ቲጂ ዳዊት=ዳዊ ብርሃኑ=ብሬ ኤርምያስ=ኤርሚ
राजेश=राजू संजय=संजू विजय=विज्जू सुनील=सोनू अनिल=अन्नू रमेश=रामू मनोज=मन्नू सुनीता=सुन्नी अनीता=अनु गीता=गीतू पूजा=पूजी लक्ष्मी=लच्छो
محمد=حمودة,ميدو أحمد=حمادة علي=علاوي مصطفى=درش إبراهيم=برهوم عبدالرحمن=عبود,عبد عبدالله=عبودي خالد=خلودي فاطمة=فطوم,طوطة عائشة=عيوش خديجة=خدوج زينب=زنوبة مريم=مريومة يوسف=جو حسين=حسون حسن=حسونة
رضا=رضی فاطمه=فاطی زهرا=زری معصومه=معصی ابراهیم=ابی اسماعیل=اسی
`;
/** Sounds of short forms whose letters hold no vowels. */
export const NICKNAME_SOUNDS = `دودي|dudi דודי|dudi דודו|dudu מושיקו|moSiko משקו|moSko יוסי|yosi אבי|avi אברם|avram קובי|kobi יענקל|yankl איציק|icik איזי|izi מיקי|miki יוני|yoni שמוליק|Smulik שלומי|Slomi
בני|beni אלי|eli גייא|gaya רחלי|raHeli ריקי|riki שרי|Sari מיכלי|miHali דיתי|diti אסתי|esti חני|Hani حمودة|HammUda ميدو|mIdU حمادة|HamAda علاوي|3allAwI درش|diriS برهوم|barhUm عبود|3abbUd عبد|3abd عبودي|3abbUdI
خلودي|xallUdI فطوم|fa66Um طوطة|6U6a عيوش|3ayyUS خدوج|xaddUJ زنوبة|zannUba مريومة|maryUma جو|JU حسون|HassUn حسونة|HassUna ممد|mamad رضی|razI فاطی|fAtI زری|zarI معصی|masI ابی|ebI اسی|esI`;
