import { clean } from './text.js';

/** ISO 3166-1: alpha-2 and alpha-3, joined. */
const CODES = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL
BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI
DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP
GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ
KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI
MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER
PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE
SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI
USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`.trim().split(/\s+/).map((pair) => [pair.slice(0, 2), pair.slice(2)] as const);
const ALPHA3: ReadonlyMap<string, string> = new Map(CODES);
const ALPHA2: ReadonlyMap<string, string> = new Map(CODES.map(([two, three]) => [three, two]));
/** Stateless, refugee (1951), other refugee, unspecified: ICAO 9303-3, section 5. */
const ICAO: ReadonlySet<string> = new Set(['XXA', 'XXB', 'XXC', 'XXX']);
const STATELESS: ReadonlySet<string> = new Set(['stateless', 'staatenlos', 'apatride', 'apátrida', 'apolide', 'bez obywatelstwa', 'без гражданства', 'عديم الجنسية', 'بدون جنسية', 'vatansız']);
/** Languages in which a country may be written out. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'ar', 'fa', 'tr', 'am', 'el', 'he', 'hu', 'ro', 'sv', 'ti', 'so', 'ku', 'ps'];

let names: ReadonlyMap<string, string> | undefined;
/** Built at the first name that is not a code: 23 languages times 249 countries. */
const byName = (): ReadonlyMap<string, string> => names ??= new Map(LANGUAGES.flatMap((language) => {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return CODES.flatMap(([two]) => {
    const name = display.of(two);
    return name === undefined ? [] : [[name.toLowerCase(), two] as const];
  });
}));

/** Alpha-2 code of a country given as alpha-2, alpha-3 or by its name. */
export function countryOf(text: string): string | undefined {
  const plain = clean(text);
  const upper = plain.toUpperCase();
  if (ALPHA3.has(upper)) return upper;
  return ALPHA2.get(upper) ?? byName().get(plain.toLowerCase());
}
/** Alpha-3 code of a nationality, or the ICAO code for one without. */
export function nationalityOf(text: string): string | undefined {
  const plain = clean(text);
  if (ICAO.has(plain.toUpperCase())) return plain.toUpperCase();
  if (STATELESS.has(plain.toLowerCase())) return 'XXA';
  const two = countryOf(plain);
  return two === undefined ? undefined : ALPHA3.get(two);
}
