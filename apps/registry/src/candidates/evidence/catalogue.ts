import type { EvidenceCode } from '@homeward/matching';

/** One text per message code of the engine; the compiler refuses a catalogue that lacks one. */
export type Catalogue = Readonly<Record<EvidenceCode, string>>;

export const LANGUAGES = ['EN', 'FR', 'AR'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DIRECTION: Readonly<Record<Language, 'LTR' | 'RTL'>> = { EN: 'LTR', FR: 'LTR', AR: 'RTL' };
