/** `country place latitude longitude`, own knowledge, to a tenth of a degree: enough for distances. */
const PLACES = `
SY Aleppo 36.2 37.2|SY Homs 34.7 36.7|SY Damascus 33.5 36.3|SY Idlib 35.9 36.6|IQ Baghdad 33.3 44.4|IQ Mosul 36.3 43.1|IQ Basra 30.5 47.8|SD Khartoum 15.6 32.5|SD El Fasher 13.6 25.3
EG Cairo 30.0 31.2|EG Alexandria 31.2 29.9|MA Casablanca 33.6 -7.6|MA Tangier 35.8 -5.8|DZ Algiers 36.8 3.1|DZ Oran 35.7 -0.6|TN Tunis 36.8 10.2|TN Sfax 34.7 10.8|LY Tripoli 32.9 13.2|LY Benghazi 32.1 20.1
YE Sanaa 15.4 44.2|LB Beirut 33.9 35.5|AF Kabul 34.5 69.2|AF Herat 34.3 62.2|AF Kunduz 36.7 68.9|AF Ghazni 33.5 68.4|IR Tehran 35.7 51.4|IR Mashhad 36.3 59.6|IR Shiraz 29.6 52.5
RU Moscow 55.8 37.6|RU Novosibirsk 55.0 82.9|RU Rostov-on-Don 47.2 39.7|RU Kazan 55.8 49.1|BY Minsk 53.9 27.6|KZ Almaty 43.2 76.9|UA Kharkiv 50.0 36.2|UA Mariupol 47.1 37.5|UA Kyiv 50.5 30.5|UA Lviv 49.8 24.0
TJ Dushanbe 38.6 68.8|UZ Tashkent 41.3 69.2|UZ Samarkand 39.7 66.9|KG Bishkek 42.9 74.6|GR Athens 38.0 23.7|GR Thessaloniki 40.6 22.9|GR Mytilene 39.1 26.6|GR Kos 36.9 27.3|CY Nicosia 35.2 33.4|CY Limassol 34.7 33.0
IL Tel Aviv 32.1 34.8|IL Haifa 32.8 35.0|IL Beersheba 31.3 34.8|IN Patna 25.6 85.1|IN Lucknow 26.8 80.9|IN Delhi 28.6 77.2|IN Mumbai 19.1 72.9|NP Kathmandu 27.7 85.3|NP Birgunj 27.0 84.9
ET Addis Ababa 9.0 38.7|ET Mekelle 13.5 39.5|ET Gondar 12.6 37.5|ER Asmara 15.3 38.9|ER Keren 15.8 38.5|GE Tbilisi 41.7 44.8|GE Kutaisi 42.3 42.7|AM Yerevan 40.2 44.5|AM Gyumri 40.8 43.8
CN Fuzhou 26.1 119.3|CN Chengdu 30.7 104.1|CN Wenzhou 28.0 120.7|CN Beijing 39.9 116.4|TW Taipei 25.0 121.5|HK Hong Kong 22.3 114.2|KR Seoul 37.6 127.0|KR Busan 35.2 129.1|KR Daegu 35.9 128.6|KP Hamhung 39.9 127.5
VE Caracas 10.5 -66.9|VE Maracaibo 10.7 -71.6|CO Cali 3.4 -76.5|CO Bogotá 4.7 -74.1|HN San Pedro Sula 15.5 -88.0|GT Quetzaltenango 14.8 -91.5|GT Huehuetenango 15.3 -91.5|MX Tapachula 14.9 -92.3|MX Reynosa 26.1 -98.3|MX Tijuana 32.5 -117.0|EC Guayaquil -2.2 -79.9
GN Conakry 9.6 -13.6|GN Labé 11.3 -12.3|ML Bamako 12.6 -8.0|ML Kayes 14.4 -11.4|SN Dakar 14.7 -17.4|CI Abidjan 5.3 -4.0|NG Benin City 6.3 5.6|NG Lagos 6.5 3.4|NG Kano 12.0 8.5|SO Mogadishu 2.0 45.3|SO Hargeisa 9.6 44.1
VN Vinh 18.7 105.7|VN Hanoi 21.0 105.9|VN Hải Phòng 20.9 106.7|TR Istanbul 41.0 29.0|TR Izmir 38.4 27.1|TR Edirne 41.7 26.6|TR Gaziantep 37.1 37.4|TR Ankara 39.9 32.9|PL Warsaw 52.2 21.0|PL Wrocław 51.1 17.0
RO Iași 47.2 27.6|RO Bucharest 44.4 26.1|MD Chișinău 47.0 28.9|DE Berlin 52.5 13.4|DE Munich 48.1 11.6|DE Hamburg 53.6 10.0|DE Cologne 50.9 7.0|AT Vienna 48.2 16.4|AT Graz 47.1 15.4|AT Traiskirchen 48.0 16.3
GB London 51.5 -0.1|GB Dover 51.1 1.3|FR Paris 48.9 2.4|FR Calais 51.0 1.9|FR Marseille 43.3 5.4|IT Lampedusa 35.5 12.6|IT Rome 41.9 12.5|IT Trieste 45.6 13.8|IT Milan 45.5 9.2|NL Ter Apel 52.9 7.1|NL Amsterdam 52.4 4.9
ES Las Palmas 28.1 -15.4|ES Melilla 35.3 -2.9|ES Madrid 40.4 -3.7|RS Belgrade 44.8 20.5|RS Subotica 46.1 19.7|BG Sofia 42.7 23.3|BG Harmanli 41.9 25.9|BA Bihać 44.8 15.9|SE Malmö 55.6 13.0|BE Brussels 50.9 4.4|HU Budapest 47.5 19.0
US San Antonio 29.4 -98.5|US Tucson 32.2 -110.9|US New York 40.7 -74.0|US Los Angeles 34.1 -118.2|SA Jeddah 21.5 39.2|AE Dubai 25.2 55.3|JO Amman 32.0 35.9|TH Bangkok 13.8 100.5`;

export interface Place { readonly country: string; readonly name: string; readonly latitude: number; readonly longitude: number }
const parsed: readonly Place[] = PLACES.trim().split(/[\n|]/).map((line) => {
  const [, country = '', name = '', latitude, longitude] = /^(\w\w) (.+) (-?[\d.]+) (-?[\d.]+)$/u.exec(line) ?? [];
  return { country, name, latitude: Number(latitude), longitude: Number(longitude) };
});
const BY_COUNTRY = Map.groupBy(parsed, ({ country }) => country);
/** At least one for every country the generator knows. */
export const placesOf = (country: string): readonly Place[] => {
  const places = BY_COUNTRY.get(country);
  if (places === undefined) throw new Error(`no place is known in ${country}`);
  return places;
};
