import type { Culture, Homeland } from '../names/culture.js';
import type { Random } from '../random/random.js';
import { weighted, type Weighted } from '../random/weighted.js';
import type { LatinStyle } from '../spelling/latin-styles.js';
import type { Writing } from '../spelling/spelling.js';
import type { Calendar } from './calendars.js';

/** Who writes a record down: the country's own letters, how its clerks hear, and the calendar on its forms. */
export interface Office { readonly country: string; readonly writing: Writing; readonly style: LatinStyle; readonly calendar: Calendar }

const STYLES: Readonly<Record<string, LatinStyle>> = {
  DE: 'GERMAN', AT: 'GERMAN', NL: 'GERMAN', FR: 'FRENCH', BE: 'FRENCH', IT: 'ITALIAN', ES: 'SPANISH', MX: 'SPANISH', GT: 'SPANISH', HN: 'SPANISH', CO: 'SPANISH', VE: 'SPANISH', EC: 'SPANISH', TR: 'TURKISH',
  MA: 'FRENCH', DZ: 'FRENCH', TN: 'FRENCH', LB: 'FRENCH', SN: 'FRENCH', ML: 'FRENCH', GN: 'FRENCH', CI: 'FRENCH',
};
const WRITINGS: Readonly<Record<string, Writing>> = {
  GR: 'GREEK', CY: 'GREEK', RS: 'CYRILLIC', BG: 'CYRILLIC', RU: 'CYRILLIC', BY: 'CYRILLIC', KZ: 'CYRILLIC', KG: 'CYRILLIC', TJ: 'CYRILLIC', UA: 'UKRAINIAN', IL: 'HEBREW',
  SY: 'ARABIC', IQ: 'ARABIC', SD: 'ARABIC', EG: 'ARABIC', MA: 'ARABIC', DZ: 'ARABIC', TN: 'ARABIC', LY: 'ARABIC', YE: 'ARABIC', LB: 'ARABIC', SA: 'ARABIC', JO: 'ARABIC', AE: 'ARABIC',
  AF: 'PERSIAN', IR: 'PERSIAN', GE: 'GEORGIAN', AM: 'ARMENIAN', IN: 'DEVANAGARI', NP: 'DEVANAGARI', ET: 'ETHIOPIC', ER: 'ETHIOPIC', KR: 'HANGUL', KP: 'HANGUL', CN: 'HAN', TW: 'HAN', HK: 'HAN',
};
const CALENDARS: Readonly<Record<string, Calendar>> = { AF: 'SOLAR_HIJRI', IR: 'SOLAR_HIJRI', ET: 'ETHIOPIAN', ER: 'GREGORIAN', SA: 'HIJRI', YE: 'HIJRI', TH: 'BUDDHIST' };
export const officeOf = (country: string): Office => ({ country, writing: WRITINGS[country] ?? 'LATIN', style: STYLES[country] ?? 'ENGLISH', calendar: CALENDARS[country] ?? 'GREGORIAN' });

const routes = (text: string): Weighted<string> => weighted(text.trim().split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const));
/** Where people of a group are found outside their country; weights are assumed after the main routes of the last ten years. */
const NORTH = routes('GR18 IT14 DE14 TR12 RS7 BG6 FR6 AT6 SE4 BA4 HU3 GB3 LY2 NL1');
const ROUTES: Readonly<Record<string, Weighted<string>>> = {
  arabic: routes('GR14 IT14 DE14 TR11 LY7 FR6 ES7 RS6 BG5 AT5 JO4 LB3 EG2 SE2'), persian: routes('IR16 TR15 GR13 DE13 RS7 BG6 AT6 FR5 BA4 IT4 SE5 GB3 HU3'), 'west-african': routes('ES25 IT22 FR16 DZ8 LY8 TN7 MA8 DE6'),
  somali: routes('IT18 LY12 DE14 SE12 GR10 TR8 YE6 GB8 SA6 ET6'), nigerian: routes('IT35 LY18 ES12 DE15 FR8 GB12'), ethiopian: routes('IT18 LY12 SD14 EG8 SA12 IL8 DE14 SE6 GB8'), spanish: routes('US40 MX36 GT8 ES16'),
  russian: routes('DE20 TR16 GE15 UA9 KZ8 AM6 US8 IL10 BG4 TH4'), ukrainian: routes('PL30 DE26 RU12 RO7 MD7 BG4 IT6 TR4 ES4'), 'central-asian': routes('RU55 TR15 KZ12 DE6 PL6 KR6'), greek: routes('DE28 CY18 GB16 US12 BG10 TR8 IT8'),
  hebrew: routes('US26 DE15 IN9 TH9 GE8 GB11 FR9 CY6 UA7'), devanagari: routes('AE22 SA15 IN20 TR7 IT7 DE6 GB7 RS4 GR6 TH6'), georgian: routes('TR20 GR20 PL13 DE15 RU10 AM6 IT10 IL6'), armenian: routes('RU38 GE15 FR13 US13 DE9 GR6 TR6'),
  chinese: routes('US20 IT14 FR13 GB10 KR10 RU7 MX6 TH10 ES10'), korean: routes('CN22 US25 DE12 TH14 RU7 GB10 FR10'), vietnamese: routes('GB20 DE15 FR15 BE10 RU12 PL10 CN10 KR8'), turkish: routes('DE30 GR25 AT10 BG10 GB8 FR10 BA7'),
  polish: routes('DE30 GB30 NL14 IT6 AT10 FR10'), romanian: routes('IT28 DE22 ES18 GB16 FR10 AT6'), western: routes('ES16 IT14 FR12 TH10 TR8 GR10 AT10 US12 DE8'),
};
export const foundAbroad = (culture: Culture, random: Random): string => (ROUTES[culture.id] ?? NORTH).pick(random);
/** Where a family reports: at home, or where some of it lives already. */
export const reportedIn = (culture: Culture, homeland: Homeland, random: Random): string => (random.chance(0.65) ? homeland.alpha2 : foundAbroad(culture, random));
