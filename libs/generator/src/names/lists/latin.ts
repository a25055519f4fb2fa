/** Letters only, frequent first, from own knowledge; people are invented combinations. The sounds follow by rules of each language (spelling/read-latin.ts). */
export const SPANISH = {
  men: `José Juan Luis Carlos Jesús Antonio Miguel Francisco Manuel Pedro Jorge Alejandro Rafael Roberto Fernando Ricardo Daniel Eduardo Javier Víctor Ángel Óscar
    Andrés Mario Sergio Raúl Diego Julio Héctor Enrique Marco David Alberto Cristian Santiago Sebastián Kevin Brayan Wilmer Yeison Edwin Nelson Franklin Darwin Ramón Iván Hugo`,
  women: `María Ana Guadalupe Carmen Rosa Juana Margarita Luz Martha Gloria Patricia Sandra Claudia Verónica Laura Yolanda Andrea Daniela Gabriela Paola Valentina Luisa
    Teresa Elena Silvia Alejandra Karla Adriana Mónica Marisol Yesenia Yuliana Blanca Esperanza Francisca Lucía Isabel Beatriz Camila Mariana Wendy Génesis Nayeli Rocío`,
  families: `García Rodríguez Hernández Martínez González López Pérez Sánchez Ramírez Torres Flores Gómez Díaz Rivera Morales Vásquez Castillo Jiménez Rojas Reyes
    Gutiérrez Ruiz Mendoza Cruz Álvarez Ortiz Moreno Castro Romero Vargas Muñoz Herrera Medina Aguilar Guzmán Salazar Suárez Contreras Quintero Peña Acosta Núñez
    Cárdenas Ramos Mejía Rincón Zambrano Chacón Villalobos Guerrero Delgado Paredes Fuentes Cortés Navarro Soto Escobar Miranda Figueroa Bolívar Arévalo Orellana
    Chávez Mamani Quispe Huamán Condori Xol Tzoc Cuc Ajú Pop Caal Choc Ixcoy Bámaca Velásquez Montoya Giraldo Ospina Zapata Arango Restrepo Henao`,
} as const;
export const WEST_AFRICAN = {
  men: `Mamadou Moussa Amadou Ibrahima Ousmane Abdoulaye Seydou Boubacar Cheick Oumar Souleymane Modibo Bakary Lassana Drissa Adama Issa Yacouba Mohamed Alpha
    Thierno Sékou Fodé Lamine Aliou Samba Demba Pape Modou Cheikh Serigne Assane Idrissa Salif Tidiane Sidiki Karim Daouda Aboubacar Kalifa Jean Kouassi Koffi Yao`,
  women: `Fatoumata Aminata Mariam Aïssata Kadiatou Djénéba Oumou Hawa Awa Ramata Fanta Salimata Mariama Binta Aïcha Ndeye Khady Coumba Sokhna Astou Rokia Assetou
    Nana Bintou Maïmouna Safiatou Nafissatou Adja Hadja Tenin Maryam Adjoua Akissi Affoué Korotoumou Sira Assa Rama`,
  families: `Traoré Diallo Coulibaly Keïta Diarra Konaté Touré Camara Bah Barry Sow Diop Ndiaye Fall Sissoko Cissé Sangaré Sidibé Koné Doumbia Dembélé Fofana Kanté
    Konté Condé Sylla Soumah Bangoura Ba Gueye Faye Sarr Diouf Sy Kane Mbaye Niang Ouattara Bamba Kouyaté Sacko Samaké Maïga Dicko Guindo Kouamé Kouadio Yeboah Sanogo`,
} as const;
export const NIGERIAN = {
  men: `Emmanuel Samuel Daniel Joseph David John Michael Ibrahim Musa Abubakar Sani Chukwuemeka Chinedu Emeka Ikechukwu Obinna Oluwaseun Ayodele Babatunde Olumide Kehinde
    Taiwo Adewale Tunde Segun Osaze Efosa Osagie Festus Godwin Sunday Monday Friday Blessing Lucky Kelechi Uche Nnamdi Yusuf Usman Aliyu Umar Bello`,
  women: `Blessing Joy Grace Mary Esther Favour Faith Gift Precious Peace Happiness Mercy Patience Aisha Fatima Hauwa Zainab Ngozi Chioma Adaeze Ifeoma Nkechi Chiamaka
    Folake Yetunde Omolara Bukola Titilayo Osayi Ivie Efe Queen Destiny Success Beauty Sandra Rita Kehinde Taiwo Amina Halima`,
  families: `Okafor Okonkwo Eze Nwosu Obi Okeke Igwe Nwachukwu Onyeka Chukwu Adeyemi Adebayo Ogunleye Olawale Balogun Afolabi Ojo Akinola Bello Ibrahim Musa Abubakar
    Mohammed Yusuf Usman Lawal Osagie Igbinedion Osaro Omoruyi Ehigie Aigbe Idahosa Uwaifo Iyamu Edo Odion Ogbeide Okoro Nwankwo Anyanwu Uzoma Danjuma Garba`,
} as const;
export const SOMALI = {
  men: `Maxamed Axmed Cali Xasan Cabdi Ibraahim Yuusuf Cumar Xuseen Ismaaciil Maxamuud Cabdiraxmaan Cabdullaahi Faarax Warsame Nuur Jaamac Cismaan Aadan Muuse Saciid Daahir
    Cabdiqaadir Cabdirashiid Cabdikariim Liibaan Guuleed Sharmaarke Diiriye Rooble Samatar Kaahin Yaasiin Bashiir Khaliif Mahad Axmednuur`,
  women: `Faadumo Caasho Xaliimo Maryan Khadiija Sahra Aamino Hodan Ubax Nimco Ifrah Sagal Xaawo Shukri Deeqa Ayaan Muna Hibaaq Fowsiyo Nasra Saynab Ruqiyo Safiyo Leyla
    Idil Amran Hamdi Fartuun Ikraan Zamzam Cibaado Raaxo`,
} as const;
export const VIETNAMESE = {
  men: `Hùng Dũng Minh Tuấn Anh Long Hải Nam Sơn Đức Thành Cường Hoàng Quang Huy Phong Bình Khoa Trung Kiên Tùng Phúc Bảo Thắng Tài Đạt Việt Toàn Lâm Vinh`,
  women: `Hương Lan Linh Hoa Mai Thảo Hà Thu Trang Ngọc Phương Nga Hạnh Yến Hằng Dung Nhung Vân Loan Liên Thúy Hiền Huyền Oanh Quỳnh My Trinh Tuyết Châu Diệp`,
  families: `Nguyễn|38 Trần|11 Lê|9.5 Phạm|7 Hoàng|5.1 Phan|4.5 Vũ|3.9 Đặng|2.1 Bùi|2 Đỗ|1.4 Hồ|1.3 Ngô|1.3 Dương|1 Lý|.5 Đinh|.5 Trịnh|.5 Đoàn|.5 Mai|.4 Lương|.4 Tạ|.3 Cao|.3 Hà|.3`,
  menMiddle: `Văn Đức Minh Quốc Hữu Công Đình Xuân Thanh Ngọc Quang Bá`, womenMiddle: `Thị Thị Thị Thị Ngọc Thanh Thu Kim Minh Bích Hồng Mỹ`,
} as const;
export const TURKISH = {
  men: `Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Kadir Emre Hakan Yaşar Serkan
    Çağlar Özgür Şükrü Baran Azad Ferhat Uğur Barış Volkan Kemal`,
  women: `Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra Özlem Rabia Hülya Gülsüm Songül Sevgi Büşra Kübra Dilek Yasemin Berivan
    Rojda Çiğdem Gülşen Nurgül Ebru Tuğba Aysel`,
  families: `Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Yavuz
    Can Acar Güneş Aktaş Bulut Turan Güler Avcı Işık Tekin Bozkurt Taş Yüksel Karaca Ünal Gündoğdu Tunç Ateş Coşkun Özer Uçar Keskin Sarı`,
} as const;
export const POLISH = {
  men: `Jan Stanisław Andrzej Krzysztof Piotr Józef Tomasz Paweł Marcin Michał Grzegorz Jerzy Tadeusz Adam Łukasz Zbigniew Ryszard Dariusz Mariusz Jakub Wojciech Mateusz
    Kamil Sławomir Rafał Maciej Bartosz Szymon Zdzisław Przemysław`,
  women: `Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Elżbieta Joanna Aleksandra Zofia Monika Teresa Danuta Jadwiga Natalia Julia Karolina
    Marta Beata Dorota Halina Wiesława Żaneta Grażyna Agata Bożena`,
  families: `Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski
    Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Jaworski Dudek Adamczyk
    Pawlak Górski Nowicki Sikora Witkowski Walczak Baran Rutkowski Szewczyk Ostrowski Tomaszewski Zalewski Wróblewski Przybylski Gąsior Świątek`,
} as const;
export const ROMANIAN = {
  men: `Ion Andrei Gheorghe Alexandru Constantin Vasile Mihai Nicolae Florin Marian Ștefan Cristian Adrian Daniel Ionuț Dumitru Marius Gabriel Bogdan Petru Viorel Costel
    Răzvan Cătălin Sorin Lucian Radu Traian Cosmin Vlad`,
  women: `Maria Elena Ana Ioana Mihaela Andreea Cristina Alexandra Daniela Gabriela Mariana Nicoleta Florentina Georgiana Simona Alina Rodica Lenuța Viorica Ionela Raluca
    Oana Mădălina Larisa Anca Camelia Luminița Măriuca`,
  families: `Popa Popescu Ionescu Pop Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin Lazăr Dinu Florea Dobre Barbu Stanciu Mocanu Munteanu Ungureanu
    Sandu Moldovan Toma Tudor Diaconu Ivan Nistor Bălan Oprea Vlad Petrescu Georgescu Dragomir Manole Nicolae Voicu Cojocaru Lupu Enache Șerban Țurcanu Crăciun Neagu`,
} as const;
export const WESTERN = {
  men: `Thomas Michael Peter Andreas Stefan Christian Martin Daniel Markus Alexander David Paul Lukas Jonas Felix James John Robert William George Jack Oliver Harry Luca
    Marco Giuseppe Giovanni Antonio Francesco Matteo Pierre Jean Philippe Nicolas Julien Lars Jan Willem Sven Anders Björn Jürgen Günther Kevin`,
  women: `Maria Anna Julia Sarah Laura Lisa Katharina Sabine Claudia Susanne Christine Monika Sophie Emma Charlotte Emily Olivia Jessica Rebecca Elizabeth Margaret Giulia
    Francesca Chiara Valentina Marie Camille Léa Chloé Céline Ingrid Karin Astrid Jutta Renate Zoë Hannah Mia Leonie`,
  families: `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Gruber Huber Bauer Steiner Pichler Moser Smith Jones Taylor Brown Williams Wilson
    Johnson Davies Evans Walker White Edwards Green Wood Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Martin Bernard Dubois Robert Richard Petit Durand Leroy
    Moreau Lefèvre Jansen van_den_Berg de_Vries Bakker Visser Andersson Johansson Hansen Nielsen Larsen O'Connor O'Brien Murphy Kelly Köhler Schäfer Jäger Größl Weiß Krüger`,
} as const;
